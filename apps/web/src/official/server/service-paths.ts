// Written by `npm run client` from the description of the service, and held against it by a test.
export interface paths {
    "/api/session": {
        parameters: {
        };
        /** Who is signed in */
        get: operations["readSession"];
        /** Signs in; the answer sets the session cookie */
        post: operations["signIn"];
        /** Signs out; without a session it does nothing */
        delete: operations["signOut"];
    };
    "/api/session/methods": {
        parameters: {
        };
        /** What a sign-in page can offer */
        get: operations["readSignInMethods"];
    };
    "/api/session/second-factor": {
        parameters: {
        };
        /** Gives the code of the second factor, or a recovery code; the answer sets another session cookie */
        post: operations["giveSecondFactor"];
    };
    "/api/session/single-sign-on": {
        parameters: {
        };
        /** Begins to sign in at the identity provider, with an invitation to accept it by that */
        post: operations["beginSingleSignOn"];
    };
    "/api/session/single-sign-on/callback": {
        parameters: {
        };
        /** Where the identity provider sends the browser back to; signs in and goes on to the first page */
        get: operations["finishSingleSignOn"];
    };
    "/api/account/password": {
        parameters: {
        };
        /** Changes the own password; all sessions end, the answer sets the cookie of a new one */
        post: operations["changePassword"];
    };
    "/api/account/sessions": {
        parameters: {
        };
        /** The own sessions, newest first */
        get: operations["listSessions"];
        /** Ends all own sessions but the one that asks */
        delete: operations["endOtherSessions"];
    };
    "/api/account/sessions/{sessionId}": {
        parameters: {
        };
        /** Ends one of the own sessions */
        delete: operations["endSession"];
    };
    "/api/account/second-factor": {
        parameters: {
        };
        /** Where the own second factor stands */
        get: operations["readSecondFactor"];
        /** Begins to set up a second factor; the secret is shown this once */
        post: operations["enrolSecondFactor"];
    };
    "/api/account/second-factor/confirmation": {
        parameters: {
        };
        /** Gives the first code; the factor counts from now on, and other sessions end */
        post: operations["confirmSecondFactor"];
    };
    "/api/account/second-factor/removal": {
        parameters: {
        };
        /** Takes the own second factor away, with password and code; other sessions end */
        post: operations["removeSecondFactor"];
    };
    "/api/account/tokens": {
        parameters: {
        };
        /** The own personal tokens, without their secrets */
        get: operations["listTokens"];
        /** Makes a personal token for scripts; its secret is shown this once */
        post: operations["makeToken"];
    };
    "/api/account/tokens/{tokenId}": {
        parameters: {
        };
        /** Revokes one of the own personal tokens */
        delete: operations["revokeToken"];
    };
    "/api/account/identities": {
        parameters: {
        };
        /** The accounts elsewhere that sign in to this one */
        get: operations["listIdentities"];
        /** Begins to link an account of the identity provider */
        post: operations["linkIdentity"];
    };
    "/api/account/identities/{identityId}": {
        parameters: {
        };
        /** Takes a link back, unless nothing else is left to sign in with */
        delete: operations["unlinkIdentity"];
    };
    "/api/invitations/reading": {
        parameters: {
        };
        /** Shows whom an invitation is for; the token stands in the body, so that no log holds it */
        post: operations["readInvitation"];
    };
    "/api/invitations/acceptance": {
        parameters: {
        };
        /** Accepts an invitation with a password; the answer sets the session cookie */
        post: operations["acceptInvitation"];
    };
    "/api/password-resets": {
        parameters: {
        };
        /** Who asked for a new password and could not be told by mail */
        get: operations["listPasswordResets"];
        /** Asks for a new password; the answer is the same whether there is such a login or not */
        post: operations["requestPasswordReset"];
    };
    "/api/password-resets/reading": {
        parameters: {
        };
        /** Shows whose password a link sets; the token stands in the body, so that no log holds it */
        post: operations["readPasswordReset"];
    };
    "/api/password-resets/redemption": {
        parameters: {
        };
        /** Sets a new password; every session and personal token ends, the second factor stays */
        post: operations["redeemPasswordReset"];
    };
    "/api/my/assessments": {
        parameters: {
        };
        /** The assessments the signed-in person answers */
        get: operations["listMyAssessments"];
    };
    "/api/assessments/{assessmentId}": {
        parameters: {
        };
        /** An assessment with every response */
        get: operations["readAssessment"];
    };
    "/api/assessments/{assessmentId}/response-states": {
        parameters: {
        };
        /** Where every response stands */
        get: operations["readResponseStates"];
    };
    "/api/assessments/{assessmentId}/responses": {
        parameters: {
        };
        /** Saves answers; a stale version is a conflict that keeps both */
        post: operations["saveResponses"];
    };
    "/api/assessments/{assessmentId}/responses/{questionId}": {
        parameters: {
        };
        /** One response; its tag names the version for the next save */
        get: operations["readResponse"];
        /** Saves one answer on top of the version named by If-Match; another version there is told with both values */
        put: operations["saveResponse"];
    };
    "/api/assessments/{assessmentId}/responses/{questionId}/history": {
        parameters: {
        };
        /** Every version of a response, newest first */
        get: operations["listResponseVersions"];
    };
    "/api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}": {
        parameters: {
        };
        /** Attaches a piece of evidence to an answer, or replaces it */
        put: operations["putEvidence"];
        /** Takes a piece of evidence away from an answer */
        delete: operations["removeEvidence"];
    };
    "/api/assessments/{assessmentId}/responses/{questionId}/uploads": {
        parameters: {
        };
        /** Announces an upload (tus 1.0.0); `Upload-Metadata` holds uploadId, filename and sha256 */
        post: operations["startUpload"];
    };
    "/api/assessments/{assessmentId}/uploads/{uploadId}": {
        parameters: {
        };
        /** How far an upload is, and its receipt once it is whole */
        get: operations["readUpload"];
        /** Gives an upload up, with what came of it (tus 1.0.0) */
        delete: operations["dropUpload"];
        /** Sends the next bytes of an upload (tus 1.0.0) */
        patch: operations["sendUpload"];
    };
    "/api/assessments/{assessmentId}/responses/{questionId}/evidence/{evidenceId}/file": {
        parameters: {
        };
        /** The file of a piece of evidence */
        get: operations["readEvidenceFile"];
    };
    "/api/assessments/{assessmentId}/submission": {
        parameters: {
        };
        /** Locks the answers and gives the receipt */
        post: operations["submitAssessment"];
    };
    "/api/assessments/{assessmentId}/submissions": {
        parameters: {
        };
        /** The receipts of every submission, oldest first */
        get: operations["listReceipts"];
    };
    "/api/assessments/{assessmentId}/submissions/{operationId}/content": {
        parameters: {
        };
        /** What was sent, to the last letter: its SHA-256 is the hash of the receipt */
        get: operations["readSubmittedContent"];
    };
    "/api/assessments/{assessmentId}/prefill": {
        parameters: {
        };
        /** Fills what is not answered yet from the round before, to be confirmed */
        post: operations["prefillAssessment"];
    };
    "/api/assessments/{assessmentId}/versions/{version}": {
        parameters: {
        };
        /** What would become of each answer in another version of the instrument; nothing is changed */
        get: operations["previewVersionMove"];
        /** Brings the answers to another version of the instrument; the report undoes it */
        post: operations["moveVersion"];
    };
    "/api/assessments/{assessmentId}/version-undo": {
        parameters: {
        };
        /** Goes back to the version before; answers given since stay in the history and are named */
        post: operations["undoVersionMove"];
    };
    "/api/assessments/{assessmentId}/withdrawal": {
        parameters: {
        };
        /** Withdraws an assessment before it is published; it is not taken up again */
        post: operations["withdrawAssessment"];
    };
    "/api/assessments/{assessmentId}/sections": {
        parameters: {
        };
        /** Where officials say each section stands */
        get: operations["listSectionStatuses"];
    };
    "/api/assessments/{assessmentId}/sections/{sectionId}/status": {
        parameters: {
        };
        /** Says where a section stands */
        put: operations["setSectionStatus"];
    };
    "/api/assessments/{assessmentId}/comments": {
        parameters: {
        };
        /** Comments, queries and replies in the order they were made */
        get: operations["listComments"];
        /** Comments, replies or, for a reviewer, queries */
        post: operations["addComment"];
    };
    "/api/assessments/{assessmentId}/comments/{commentId}/closure": {
        parameters: {
        };
        /** Settles a query */
        post: operations["closeQuery"];
    };
    "/api/assessments/{assessmentId}/proposals": {
        parameters: {
        };
        /** Values that were not taken and wait for a choice */
        get: operations["listProposals"];
    };
    "/api/assessments/{assessmentId}/proposals/{proposalId}/choice": {
        parameters: {
        };
        /** Takes a proposal as the next version, or leaves what stands */
        post: operations["settleProposal"];
    };
    "/api/assessments/{assessmentId}/break-glass": {
        parameters: {
        };
        /** Every look an administrator has had, with its reason */
        get: operations["listLooks"];
        /** Lets an administrator read for a while, with a reason, in sight of the country */
        post: operations["breakGlass"];
    };
    "/api/review/queue": {
        parameters: {
        };
        /** What waits for a reviewer, the longest waiting first, with flags and the load of each reviewer */
        get: operations["readReviewQueue"];
    };
    "/api/assessments/{assessmentId}/review": {
        parameters: {
        };
        /** Each answer beside its evidence, the last round, its flags, and the decisions that the reader may see */
        get: operations["readReview"];
        /** Begins the review and draws the answers that two people judge blind */
        post: operations["beginReview"];
    };
    "/api/assessments/{assessmentId}/review/decisions/{questionId}": {
        parameters: {
        };
        /** Confirms what an answer is worth as evidenced, or adjusts it with a reason; both values are kept */
        put: operations["decideAnswer"];
    };
    "/api/assessments/{assessmentId}/review/return": {
        parameters: {
        };
        /** Sends an assessment back to its country, open for the queried questions only */
        post: operations["returnAssessment"];
    };
    "/api/assessments/{assessmentId}/review/validation": {
        parameters: {
        };
        /** Validates an assessment when every answer is decided and no query is open */
        post: operations["validateAssessment"];
    };
    "/api/assessments/{assessmentId}/review/outcome": {
        parameters: {
        };
        /** What each answer counts as validated, with the reason where it was adjusted */
        get: operations["readReviewOutcome"];
    };
    "/api/assessments/{assessmentId}/review/agreement": {
        parameters: {
        };
        /** How far reviewers agree who judged the same answers of an assessment blind */
        get: operations["readAssessmentAgreement"];
    };
    "/api/rounds/{roundId}/review/agreement": {
        parameters: {
        };
        /** How far reviewers agree in a round, instrument by instrument, over the assessments within the own bounds */
        get: operations["readRoundAgreement"];
    };
    "/api/assessments/{assessmentId}/scores": {
        parameters: {
        };
        /** What the answers so far come to */
        get: operations["readAssessmentScores"];
    };
    "/api/exports/assessments/{assessmentId}/answers.json": {
        parameters: {
        };
        /** The answers as a file for the command line */
        get: operations["exportAnswersJson"];
    };
    "/api/exports/editions/{fileName}": {
        parameters: {
        };
        /** An edition as comma-separated values */
        get: operations["exportEdition"];
    };
    "/api/exports/assessments/{assessmentId}/answers.csv": {
        parameters: {
        };
        /** The answers as a table, confidential ones too: not for publication */
        get: operations["exportAnswersCsv"];
    };
    "/api/exports/assessments/{assessmentId}/answers.xlsx": {
        parameters: {
        };
        /** The answers as a table, confidential ones too: not for publication */
        get: operations["exportAnswersXlsx"];
    };
    "/api/exports/assessments/{assessmentId}/codebook.xml": {
        parameters: {
        };
        /** The codebook (DDI) of the answers as CSV in the wide form */
        get: operations["exportCodebook"];
    };
    "/api/exports/assessments/{assessmentId}/assessment.groundwork.json": {
        parameters: {
        };
        /** The whole assessment in one file: answers, proof described, comments; confidential ones too */
        get: operations["exportAssessment"];
    };
    "/api/exports/rounds/{roundId}/answers.csv": {
        parameters: {
        };
        /** The answers of a published round, without what respondents keep back */
        get: operations["exportRoundAnswersCsv"];
    };
    "/api/exports/rounds/{roundId}/answers.xlsx": {
        parameters: {
        };
        /** The answers of a published round, without what respondents keep back */
        get: operations["exportRoundAnswersXlsx"];
    };
    "/api/exports/rounds/{roundId}/answers.json": {
        parameters: {
        };
        /** The answers of a published round, without what respondents keep back */
        get: operations["exportRoundAnswersJson"];
    };
    "/api/exports/rounds/{roundId}/codebook.xml": {
        parameters: {
        };
        /** The codebook (DDI) of the answers of a published round as CSV in the wide form */
        get: operations["exportRoundCodebook"];
    };
    "/api/exports/rounds/{roundId}/scores.csv": {
        parameters: {
        };
        /** Published scores of a round as a table */
        get: operations["exportRoundScoresCsv"];
    };
    "/api/exports/rounds/{roundId}/scores.xlsx": {
        parameters: {
        };
        /** Published scores of a round as a workbook with codebook and method */
        get: operations["exportRoundScoresXlsx"];
    };
    "/api/exports/rounds/{roundId}/scores.json": {
        parameters: {
        };
        /** Published scores of a round as JSON */
        get: operations["exportRoundScoresJson"];
    };
    "/api/exports/rounds/{roundId}/scores.sdmx.csv": {
        parameters: {
        };
        /** Published scores of a round as SDMX-CSV 2.0 */
        get: operations["exportRoundScoresSdmx"];
    };
    "/api/exports/rounds/{roundId}/structure.json": {
        parameters: {
        };
        /** The SDMX structure that the scores of a round refer to */
        get: operations["exportRoundScoresStructure"];
    };
    "/api/assessments/{assessmentId}/import": {
        parameters: {
        };
        /** Brings in the file of an assessment; a dry run tells what it would do */
        post: operations["importAssessment"];
    };
    "/api/instruments": {
        parameters: {
        };
        /** Published revisions */
        get: operations["listInstruments"];
    };
    "/api/instruments/{instrumentId}/revisions/{version}": {
        parameters: {
        };
        /** A published revision, whole; it never changes */
        get: operations["readInstrumentRevision"];
        /** Removes a draft; a published revision stays for ever */
        delete: operations["removeDraft"];
    };
    "/api/instrument-drafts": {
        parameters: {
        };
        /** Drafts of revisions to come */
        get: operations["listDrafts"];
    };
    "/api/instruments/{instrumentId}/drafts/{version}": {
        parameters: {
        };
        /** A draft as it stands */
        get: operations["readDraft"];
        /** Saves an edit of a draft; a file with errors is refused with all of them */
        put: operations["saveDraft"];
    };
    "/api/instruments/{instrumentId}/drafts/{version}/publication": {
        parameters: {
        };
        /** Publishes a draft that somebody else has made; from then on it never changes */
        post: operations["publishDraft"];
    };
    "/api/rounds": {
        parameters: {
        };
        /** Rounds, with their state and deadline */
        get: operations["listRounds"];
        /** Plans a round */
        post: operations["planRound"];
    };
    "/api/rounds/{roundId}": {
        parameters: {
        };
        /** One round with what it pins */
        get: operations["readRound"];
        /** Changes the plan of a round that was not opened yet */
        put: operations["changeRound"];
    };
    "/api/rounds/{roundId}/countries": {
        parameters: {
        };
        /** The countries invited, with where each of their assessments stands; no answers */
        get: operations["listRoundCountries"];
        /** Invites countries; those invited already stay as they are */
        post: operations["inviteCountries"];
    };
    "/api/rounds/{roundId}/extension": {
        parameters: {
        };
        /** Gives all countries, or one, more time */
        post: operations["extendRound"];
    };
    "/api/rounds/{roundId}/state": {
        parameters: {
        };
        /** Opens or closes a round; publishing is an act of its own */
        post: operations["moveRound"];
    };
    "/api/rounds/{roundId}/instruments/{instrumentId}": {
        parameters: {
        };
        /** Pins another revision while the round is open; assessments begun stay with theirs */
        post: operations["repinInstrument"];
    };
    "/api/rounds/{roundId}/scores": {
        parameters: {
        };
        /** Scores of a published round */
        get: operations["readRoundScores"];
    };
    "/api/rounds/{roundId}/scores/{iso3}": {
        parameters: {
        };
        /** Every score of a country in a published round */
        get: operations["readRoundCountryScores"];
    };
    "/api/rounds/{roundId}/groups/{groupId}": {
        parameters: {
        };
        /** Means of a group of countries in a published round, of the index and of the support of MDG targets */
        get: operations["readRoundGroup"];
    };
    "/api/rounds/{roundId}/targets/{targetId}": {
        parameters: {
        };
        /** Support of an MDG target by the countries and groups of a published round */
        get: operations["readRoundTarget"];
    };
    "/api/rounds/{roundId}/score-runs": {
        parameters: {
        };
        /** The score runs asked for, newest first */
        get: operations["listScoreJobs"];
        /** Asks for a score run; the same operation again is the same job */
        post: operations["requestScoreRun"];
    };
    "/api/rounds/{roundId}/score-runs/{jobId}": {
        parameters: {
        };
        /** How far a score run is; 304 while nothing has changed */
        get: operations["readScoreJob"];
    };
    "/api/rounds/{roundId}/score-runs/{jobId}/cancellation": {
        parameters: {
        };
        /** Ends a score run that is not done; one that has ended stays as it is */
        post: operations["cancelScoreJob"];
    };
    "/api/rounds/{roundId}/previews": {
        parameters: {
        };
        /** The latest score run of each instrument and basis that may be looked at before publication */
        get: operations["listPreviews"];
    };
    "/api/rounds/{roundId}/previews/{scoreRunId}": {
        parameters: {
        };
        /** A score run before publication, as far as the role reaches; reviewers see their countries and no rank */
        get: operations["readPreview"];
    };
    "/api/rounds/{roundId}/previews/{scoreRunId}/countries/{iso3}": {
        parameters: {
        };
        /** Every score of a country before publication, as far as the role reaches */
        get: operations["readCountryPreview"];
    };
    "/api/rounds/{roundId}/publication-check": {
        parameters: {
        };
        /** Everything to know before a round is published; changes nothing */
        get: operations["checkPublication"];
    };
    "/api/rounds/{roundId}/publication": {
        parameters: {
        };
        /** Publishes a closed round with the score run named for each instrument */
        post: operations["publishRound"];
    };
    "/api/rounds/{roundId}/publication/withdrawal": {
        parameters: {
        };
        /** Takes a publication back: its figures are gone with the next request */
        post: operations["withdrawPublication"];
    };
    "/api/score-runs/{scoreRunId}": {
        parameters: {
        };
        /** A published score run by its own address; what stands there never changes */
        get: operations["readScoreRun"];
    };
    "/api/score-runs/{scoreRunId}/countries/{iso3}": {
        parameters: {
        };
        /** Every score of a country in a published score run */
        get: operations["readScoreRunCountry"];
    };
    "/api/editions": {
        parameters: {
        };
        /** Published indices, and published rounds of ours */
        get: operations["listEditions"];
    };
    "/api/editions/{editionId}": {
        parameters: {
        };
        /** An edition with one row per country */
        get: operations["readEdition"];
    };
    "/api/countries": {
        parameters: {
        };
        /** Countries, narrowed by region, income or list */
        get: operations["listCountries"];
    };
    "/api/countries/{iso3}": {
        parameters: {
        };
        /** A country with its published figures */
        get: operations["readCountry"];
    };
    "/api/countries/{iso3}/trends": {
        parameters: {
        };
        /** A country over published rounds, compared only over what is comparable, with every break and why */
        get: operations["readTrends"];
    };
    "/api/mdg": {
        parameters: {
        };
        /** The Millennium Development Goals with targets and indicators */
        get: operations["readFramework"];
    };
    "/api/people/{personId}/roles": {
        parameters: {
        };
        /** Gives a person a role, within the bounds of the own */
        post: operations["grantRole"];
    };
    "/api/people/{personId}/roles/revocation": {
        parameters: {
        };
        /** Takes a role away and ends the sessions of the person */
        post: operations["revokeRole"];
    };
    "/api/health": {
        parameters: {
        };
        /** The same as ready */
        get: operations["readHealth"];
    };
    "/api/health/live": {
        parameters: {
        };
        /** Whether the process answers; the database is not asked */
        get: operations["readLiveness"];
    };
    "/api/health/ready": {
        parameters: {
        };
        /** Whether the service can write and read */
        get: operations["readReadiness"];
    };
    "/api/assessments/{assessmentId}/stakeholder-invitations": {
        parameters: {
        };
        /** How many links there are, as far as it says nothing of single people */
        get: operations["countStakeholderInvitations"];
        /** Makes links for people of one group; they are shown this once */
        post: operations["inviteStakeholders"];
    };
    "/api/assessments/{assessmentId}/stakeholder-invitations/voiding": {
        parameters: {
        };
        /** Makes every unused link of a group void; how many there were is not told */
        post: operations["voidStakeholderInvitations"];
    };
    "/api/stakeholder-session": {
        parameters: {
        };
        /** The answers so far, on this or another device */
        get: operations["readStakeholderSession"];
        /** Uses up a link and begins answers under a key that the respondent has chosen */
        post: operations["beginStakeholderSession"];
        /** Takes no part: deletes the answers so far */
        delete: operations["withdrawStakeholderAnswers"];
    };
    "/api/stakeholder-session/consent": {
        parameters: {
        };
        /** Agrees to the words of a version; nothing is saved before */
        post: operations["giveStakeholderConsent"];
    };
    "/api/stakeholder-session/responses": {
        parameters: {
        };
        /** Saves answers of a respondent */
        post: operations["saveStakeholderAnswers"];
    };
    "/api/stakeholder-session/submission": {
        parameters: {
        };
        /** Sends the answers, drops the key, and gives the receipt */
        post: operations["submitStakeholderAnswers"];
    };
    "/api/stakeholder-receipts": {
        parameters: {
        };
        /** Checks a receipt by its code */
        post: operations["checkStakeholderReceipt"];
    };
    "/api/assessments/{assessmentId}/perspectives": {
        parameters: {
        };
        /** What is told of the opinions in a country, once the round has closed */
        get: operations["readAssessmentPerspectives"];
    };
    "/api/rounds/{roundId}/perspectives": {
        parameters: {
        };
        /** Of which countries and groups of countries a published round tells opinions */
        get: operations["listPerspectives"];
    };
    "/api/rounds/{roundId}/perspectives/countries/{iso3}": {
        parameters: {
        };
        /** What a published round tells of the opinions in a country */
        get: operations["readCountryPerspectives"];
    };
    "/api/rounds/{roundId}/perspectives/groups/{groupId}": {
        parameters: {
        };
        /** What the opinions told of the countries of a group come to */
        get: operations["readGroupPerspectives"];
    };
    "/api/assessments/{assessmentId}/stakeholder-texts": {
        parameters: {
        };
        /** Texts of respondents, for moderation */
        get: operations["readStakeholderTexts"];
    };
    "/api/people": {
        parameters: {
        };
        /** People with their accounts: for an administrator all, for a coordinator those of the country */
        get: operations["listPeople"];
    };
    "/api/people/{personId}": {
        parameters: {
        };
        /** One person with the account */
        get: operations["readPerson"];
        /** Changes name or home country */
        patch: operations["changePerson"];
    };
    "/api/people/{personId}/disabling": {
        parameters: {
        };
        /** Shuts an account; its sessions and links end */
        post: operations["disablePerson"];
    };
    "/api/people/{personId}/enabling": {
        parameters: {
        };
        /** Opens a shut account again */
        post: operations["enablePerson"];
    };
    "/api/people/{personId}/sessions": {
        parameters: {
        };
        /** Ends every session and personal token of a person */
        delete: operations["endPersonSessions"];
    };
    "/api/people/{personId}/second-factor": {
        parameters: {
        };
        /** Takes the second factor of somebody away who has lost it; every session ends */
        delete: operations["resetPersonSecondFactor"];
    };
    "/api/invitations": {
        parameters: {
        };
        /** Makes an account with roles within the bounds of the own, and invites to it */
        post: operations["invitePerson"];
    };
    "/api/people/{personId}/invitation": {
        parameters: {
        };
        /** Invites again who has not accepted; links made before are good for nothing any more */
        post: operations["invitePersonAgain"];
    };
    "/api/people/{personId}/password-reset": {
        parameters: {
        };
        /** Makes a link that sets a new password once, within an hour */
        post: operations["makePasswordReset"];
    };
    "/api/openapi.json": {
        parameters: {
        };
        /** This description */
        get: operations["readDescription"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Person: {
            personId: string;
            name: string;
            login: string;
            homeIso3: string | null;
            roles: components["schemas"]["Role"][];
        };
        Role: {
            /** @enum {string} */
            role: "coordinator" | "contributor" | "reviewer" | "analyst" | "expert" | "administrator";
            iso3: string | null;
            roundId: string | null;
            instrumentId: string | null;
            sectionId: string | null;
        };
        /**
         * @example {
         *       "type": "urn:groundwork:problem:invalid",
         *       "title": "Some fields are not as described",
         *       "status": 422,
         *       "code": "invalid",
         *       "detail": "Some fields are not as described.",
         *       "requestId": "24c016d7-6b2f-4040-815f-5ce636b93152",
         *       "issues": [
         *         {
         *           "path": "/sort",
         *           "code": "unknown_field"
         *         }
         *       ]
         *     }
         */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable: what a program decides by */
            code: string;
            detail: string;
            requestId: string;
            issues?: ({
                path: string;
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        /**
         * @example {
         *       "login": "a.wanjiru",
         *       "password": "the password of the account"
         *     }
         */
        SignIn: {
            login: string;
            password: string;
        };
        /**
         * @example {
         *       "code": "287082"
         *     }
         */
        Code: {
            code: string;
        };
        /**
         * @example {
         *       "password": "the password of the account",
         *       "name": "nightly figures",
         *       "scopes": [
         *         "read"
         *       ],
         *       "days": 90
         *     }
         */
        NewToken: {
            password?: string;
            name: string;
            scopes: ("read" | "answer" | "coordinate" | "review" | "manage-rounds" | "edit-instruments")[];
            /** @default null */
            iso3?: string | null;
            /** @default null */
            roundId?: string | null;
            days: number;
        };
        Response: {
            questionId: string;
            version: number;
            answer: components["schemas"]["Answer"];
            evidence: components["schemas"]["ShownEvidence"][];
            savedAt: string;
            savedBy: string;
            /** @enum {string} */
            origin: "typed" | "carried" | "imported" | "offline" | "generated";
        };
        /**
         * @example {
         *       "value": 2
         *     }
         * @example {
         *       "noValue": "do-not-know",
         *       "noValueReason": "No register is kept"
         *     }
         */
        Answer: {
            value?: number | string | string[] | {
                law?: number;
                practice?: number | "no-case";
            } | {
                [key: string]: number | string | string[];
            }[];
            /** @enum {string} */
            noValue?: "do-not-know" | "not-applicable";
            noValueReason?: string;
            details?: {
                [key: string]: number | string | string[];
            };
            isConfidential?: boolean;
            mayPublish?: boolean;
        };
        ShownEvidence: {
            /** Format: uuid */
            evidenceId: string;
            /** @enum {string} */
            kind: "law" | "decision" | "report" | "address" | "screenshot" | "statistics" | "register";
            title: string;
            issuer: string;
            date: string;
            language: string;
            link: string;
            page: string;
            isPublic: boolean;
            file?: {
                fileHash: string;
                name: string;
                /** @enum {string} */
                mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/webp" | "text/plain" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet";
                size: number;
            };
            linkCheck?: {
                /** @enum {string} */
                state: "reachable" | "gone" | "no-answer" | "refused";
                checkedAt: string;
                httpStatus: number | null;
            };
        };
        SaveResult: {
            operationId: string;
            questionId: string;
            /** @enum {string} */
            outcome: "saved" | "merged";
            version: number;
            savedAt: string;
        } | {
            operationId: string;
            questionId: string;
            /** @enum {string} */
            outcome: "late" | "refused" | "superseded";
            version: number;
            issues?: ({
                code: string;
            } & {
                [key: string]: unknown;
            })[];
        } | {
            operationId: string;
            questionId: string;
            /** @enum {string} */
            outcome: "conflict";
            version: number;
            theirs: components["schemas"]["Response"];
        };
        SyncReport: {
            sent: number;
            saved: number;
            merged: number;
            conflict: number;
            late: number;
            refused: number;
            superseded: number;
        };
        /**
         * @example {
         *       "operationId": "0d0c6f3e-8a51-4f0e-9a3f-1f2b7c4d5e01",
         *       "questionId": "EG-B04",
         *       "baseVersion": 0,
         *       "answer": {
         *         "value": 2
         *       }
         *     }
         */
        ResponseOperation: {
            /** Format: uuid */
            operationId: string;
            questionId: string;
            baseVersion: number;
            answer: components["schemas"]["Answer"];
            /** Format: date-time */
            madeAt?: string;
            client?: {
                /** Format: uuid */
                clientId: string;
                sequence: number;
            };
        };
        Evidence: {
            /** Format: uuid */
            evidenceId: string;
            /** @enum {string} */
            kind: "law" | "decision" | "report" | "address" | "screenshot" | "statistics" | "register";
            title: string;
            issuer: string;
            date: string;
            language: string;
            link: string;
            page: string;
            isPublic: boolean;
            file?: {
                fileHash: string;
                name: string;
                /** @enum {string} */
                mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/webp" | "text/plain" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet";
                size: number;
            };
        };
        Comment: {
            commentId: string;
            questionId: string | null;
            parentId: string | null;
            /** @enum {string} */
            kind: "comment" | "query";
            body: string;
            author: string;
            at: string;
            closedAt: string | null;
            closedBy: string | null;
        };
        Value: number | {
            /** @enum {string} */
            gap: "not-asked" | "not-answered" | "do-not-know" | "not-applicable" | "withheld" | "below-availability" | "not-validated" | "not-computable";
        };
        Round: {
            roundId: string;
            title: string;
            referenceDate: string;
            opensAt: string;
            deadline: string;
            /** @enum {string} */
            state: "planned" | "open" | "closed" | "published";
            isDemonstration: boolean;
            instruments: {
                instrumentId: string;
                version: string;
                hash: string;
            }[];
            previousRoundId: string | null;
            embargoUntil: string | null;
        };
        ScoreJob: {
            jobId: string;
            roundId: string;
            instrumentId: string;
            /** @enum {string} */
            basis: "evidenced" | "validated";
            draws: number;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            /** @enum {string} */
            stage: "waiting" | "reading" | "scoring" | "drawing" | "keeping";
            progress: number;
            requestedAt: string;
            requestedBy: string;
            startedAt: string | null;
            endedAt: string | null;
            errorCode: string | null;
            scoreRunId: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readSession: {
        parameters: {
        };
        responses: {
            /** @description The person with the roles held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    signIn: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Who is signed in now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The password fits; the code of the second factor is asked for next */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        owes: "second-factor";
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
        };
        responses: {
            /** @description Nobody is signed in any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    readSignInMethods: {
        parameters: {
        };
        responses: {
            /** @description Whether there is single sign-on, and whether mails are sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hasSingleSignOn: boolean;
                        sendsMail: boolean;
                    };
                };
            };
        };
    };
    giveSecondFactor: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Code"];
            };
        };
        responses: {
            /** @description Who is signed in now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    beginSingleSignOn: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    invitation?: string;
                };
            };
        };
        responses: {
            /** @description The address the browser is to open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
        };
    };
    finishSingleSignOn: {
        parameters: {
            query: {
                state: string;
            };
        };
        responses: {
            /** @description A page that goes on by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    changePassword: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            /** @description The new password is the only one that fits */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description A page of the sessions that live, and which one asks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: {
                            sessionId: string;
                            /** @enum {string} */
                            method: "password" | "single-sign-on" | "invitation";
                            agent: string;
                            startedAt: string;
                            usedAt: string;
                            isThis: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
        };
        responses: {
            /** @description How many ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            path: {
                sessionId: string;
            };
        };
        responses: {
            /** @description It is good for nothing any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    readSecondFactor: {
        parameters: {
        };
        responses: {
            /** @description Its state, and whether a role asks for one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "none" | "enrolling" | "confirmed";
                        recoveryCodesLeft: number;
                        isRequired: boolean;
                    };
                };
            };
        };
    };
    enrolSecondFactor: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The secret; it counts once a first code is given */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uri: string;
                        secret: string;
                    };
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Code"];
            };
        };
        responses: {
            /** @description Ten recovery codes, shown this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[];
                    };
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description The password alone signs in again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    listTokens: {
        parameters: {
        };
        responses: {
            /** @description Those not revoked, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokens: {
                            tokenId: string;
                            name: string;
                            scopes: ("read" | "answer" | "coordinate" | "review" | "manage-rounds" | "edit-instruments")[];
                            iso3: string | null;
                            roundId: string | null;
                            madeAt: string;
                            expiresAt: string;
                            lastUsedOn: string | null;
                        }[];
                    };
                };
            };
        };
    };
    makeToken: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        responses: {
            /** @description The token; send it as `Authorization: Bearer` */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        token: {
                            tokenId: string;
                            name: string;
                            scopes: ("read" | "answer" | "coordinate" | "review" | "manage-rounds" | "edit-instruments")[];
                            iso3: string | null;
                            roundId: string | null;
                            madeAt: string;
                            expiresAt: string;
                            lastUsedOn: string | null;
                        };
                    };
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            path: {
                tokenId: string;
            };
        };
        responses: {
            /** @description It is good for nothing any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    listIdentities: {
        parameters: {
        };
        responses: {
            /** @description By when they were linked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        identities: {
                            identityId: string;
                            issuer: string;
                            linkedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    linkIdentity: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    password?: string;
                };
            };
        };
        responses: {
            /** @description The address the browser is to open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                    };
                };
            };
        };
    };
    unlinkIdentity: {
        parameters: {
            path: {
                identityId: string;
            };
        };
        responses: {
            /** @description That account signs in here no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    readInvitation: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Name and login */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        login: string;
                        expiresAt: string;
                    };
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Who is signed in now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    listPasswordResets: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description A page of the requests of the last day, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requests: {
                            personId: string;
                            name: string;
                            login: string;
                            requestedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                };
            };
        };
        responses: {
            /** @description If there is such an account, its person or an administrator is told */
            202: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    readPasswordReset: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Name and login */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        login: string;
                        expiresAt: string;
                    };
                };
            };
        };
    };
    redeemPasswordReset: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Sign in with the new password */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    listMyAssessments: {
        parameters: {
        };
        responses: {
            /** @description Without their responses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessments: {
                            assessmentId: string;
                            /** @enum {string} */
                            state: "not-started" | "in-progress" | "submitted" | "in-review" | "returned" | "validated" | "published" | "withdrawn";
                            country: {
                                iso3: string;
                                name: string;
                            };
                            round: {
                                roundId: string;
                                title: string;
                                referenceDate: string;
                                deadline: string;
                                /** @enum {string} */
                                state: "planned" | "open" | "closed" | "published";
                                isDemonstration: boolean;
                            };
                            instrument: {
                                instrumentId: string;
                                version: string;
                                hash: string;
                            };
                            isEditable: boolean;
                            /** @enum {string|null} */
                            lockedBecause: "submitted" | "withdrawn" | "deadline" | "no-right" | null;
                            submittedAt: string | null;
                            submittedBy: string | null;
                            receiptHash: string | null;
                            instrumentTitle: string;
                            responseCount: number;
                        }[];
                    };
                };
            };
        };
    };
    readAssessment: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                        /** @enum {string} */
                        state: "not-started" | "in-progress" | "submitted" | "in-review" | "returned" | "validated" | "published" | "withdrawn";
                        country: {
                            iso3: string;
                            name: string;
                        };
                        round: {
                            roundId: string;
                            title: string;
                            referenceDate: string;
                            deadline: string;
                            /** @enum {string} */
                            state: "planned" | "open" | "closed" | "published";
                            isDemonstration: boolean;
                        };
                        instrument: {
                            instrumentId: string;
                            version: string;
                            hash: string;
                        };
                        isEditable: boolean;
                        /** @enum {string|null} */
                        lockedBecause: "submitted" | "withdrawn" | "deadline" | "no-right" | null;
                        submittedAt: string | null;
                        submittedBy: string | null;
                        receiptHash: string | null;
                        responses: components["schemas"]["Response"][];
                    };
                };
            };
        };
    };
    readResponseStates: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description Every question but notes, in order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        states: {
                            questionId: string;
                            sectionId: string;
                            /** @enum {string} */
                            state: "not-asked" | "empty" | "to-confirm" | "incomplete" | "answered" | "needs-evidence" | "do-not-know" | "not-applicable" | "problem" | "calculated" | "queried" | "confirmed" | "adjusted";
                            version: number;
                        }[];
                    };
                };
            };
        };
    };
    saveResponses: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    operations: components["schemas"]["ResponseOperation"][];
                    /** @enum {string} */
                    origin?: "typed" | "offline" | "imported";
                    instrumentVersion?: string;
                };
            };
        };
        responses: {
            /** @description What became of each operation, in order, and how many of each: the counts sum to what was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["SaveResult"][];
                        report: components["schemas"]["SyncReport"];
                    };
                };
            };
        };
    };
    readResponse: {
        parameters: {
            path: {
                assessmentId: string;
                questionId: string;
            };
        };
        responses: {
            /** @description The response */
            200: {
                headers: {
                    /** @description Names the version for the next save */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Response"];
                };
            };
        };
    };
    saveResponse: {
        parameters: {
            header?: {
                /** @description The tag of the version it is made on, `"v0"` where there is none */
                "if-match"?: string;
            };
            path: {
                assessmentId: string;
                questionId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    answer: components["schemas"]["Answer"];
                    /** Format: date-time */
                    madeAt?: string;
                };
            };
        };
        responses: {
            /** @description The response as it stands now */
            200: {
                headers: {
                    /** @description Names the version for the next save */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Response"];
                };
            };
            /** @description There was nothing and there is nothing */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    listResponseVersions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            path: {
                assessmentId: string;
                questionId: string;
            };
        };
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            version: number;
                            answer: components["schemas"]["Answer"];
                            savedAt: string;
                            savedBy: string;
                            /** @enum {string} */
                            origin: "typed" | "carried" | "imported" | "offline" | "generated";
                            baseVersion: number;
                            madeAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    putEvidence: {
        parameters: {
            path: {
                assessmentId: string;
                questionId: string;
                evidenceId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evidence"];
            };
        };
        responses: {
            /** @description The response with its evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Response"];
                };
            };
        };
    };
    removeEvidence: {
        parameters: {
            path: {
                assessmentId: string;
                questionId: string;
                evidenceId: string;
            };
        };
        responses: {
            /** @description The response with the evidence left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Response"];
                };
            };
        };
    };
    startUpload: {
        parameters: {
            header: {
                /** @description `1.0.0` */
                "tus-resumable"?: string;
                "upload-length": string;
                "upload-metadata": string;
            };
            path: {
                assessmentId: string;
                questionId: string;
            };
        };
        responses: {
            /** @description The upload */
            201: {
                headers: {
                    /** @description The version of the protocol */
                    "Tus-Resumable"?: string;
                    /** @description Bytes that have arrived */
                    "Upload-Offset"?: string;
                    /** @description Bytes of the whole */
                    "Upload-Length"?: string;
                    /** @description When it is given up, if nothing arrives */
                    "Upload-Expires"?: string;
                    /** @description Where to send it */
                    Location?: string;
                    /** @description Bytes that a file may have */
                    "Tus-Max-Size"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uploadId: string;
                        questionId: string;
                        name: string;
                        length: number;
                        offset: number;
                        expiresAt: string;
                        receipt: {
                            file: {
                                fileHash: string;
                                name: string;
                                /** @enum {string} */
                                mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/webp" | "text/plain" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet";
                                size: number;
                            };
                            originalHash: string;
                        } | null;
                    };
                };
            };
        };
    };
    readUpload: {
        parameters: {
            path: {
                assessmentId: string;
                uploadId: string;
            };
        };
        responses: {
            /** @description The upload */
            200: {
                headers: {
                    /** @description The version of the protocol */
                    "Tus-Resumable"?: string;
                    /** @description Bytes that have arrived */
                    "Upload-Offset"?: string;
                    /** @description Bytes of the whole */
                    "Upload-Length"?: string;
                    /** @description When it is given up, if nothing arrives */
                    "Upload-Expires"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        uploadId: string;
                        questionId: string;
                        name: string;
                        length: number;
                        offset: number;
                        expiresAt: string;
                        receipt: {
                            file: {
                                fileHash: string;
                                name: string;
                                /** @enum {string} */
                                mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/webp" | "text/plain" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.openxmlformats-officedocument.presentationml.presentation" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet";
                                size: number;
                            };
                            originalHash: string;
                        } | null;
                    };
                };
            };
        };
    };
    dropUpload: {
        parameters: {
            header?: {
                /** @description `1.0.0` */
                "tus-resumable"?: string;
            };
            path: {
                assessmentId: string;
                uploadId: string;
            };
        };
        responses: {
            /** @description There is no such upload any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    sendUpload: {
        parameters: {
            header: {
                /** @description `1.0.0` */
                "tus-resumable"?: string;
                "upload-offset": string;
            };
            path: {
                assessmentId: string;
                uploadId: string;
            };
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description How far it is; whole, its receipt can be read */
            204: {
                headers: {
                    /** @description The version of the protocol */
                    "Tus-Resumable"?: string;
                    /** @description Bytes that have arrived */
                    "Upload-Offset"?: string;
                    /** @description Bytes of the whole */
                    "Upload-Length"?: string;
                    /** @description When it is given up, if nothing arrives */
                    "Upload-Expires"?: string;
                    [name: string]: unknown;
                };
            };
        };
    };
    readEvidenceFile: {
        parameters: {
            path: {
                assessmentId: string;
                questionId: string;
                evidenceId: string;
            };
        };
        responses: {
            /** @description The bytes, as an attachment */
            200: {
                headers: {
                    /** @description Names the content */
                    ETag?: string;
                    /** @description The name of the file */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description The bytes that `Range` asked for */
            206: {
                headers: {
                    /** @description Names the content */
                    ETag?: string;
                    /** @description The name of the file */
                    "Content-Disposition"?: string;
                    /** @description Which bytes of how many */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    submitAssessment: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    /** @enum {boolean} */
                    declaration: true;
                };
            };
        };
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                        submittedAt: string;
                        submittedBy: string;
                        receiptHash: string;
                        answerCount: number;
                    };
                };
            };
        };
    };
    listReceipts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipts: {
                            assessmentId: string;
                            submittedAt: string;
                            submittedBy: string;
                            receiptHash: string;
                            answerCount: number;
                            operationId: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    readSubmittedContent: {
        parameters: {
            path: {
                assessmentId: string;
                operationId: string;
            };
        };
        responses: {
            /** @description Canonical JSON */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    prefillAssessment: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                };
            };
        };
        responses: {
            /** @description The questions filled, and what became of each earlier answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        questionIds: string[];
                        report: {
                            versions: {
                                before: string;
                                after: string;
                            };
                            counts: {
                                answers: number;
                                carried: number;
                                converted: number;
                                toConfirm: number;
                                lost: number;
                                notAskedBefore: number;
                            };
                            outcomes: ({
                                from?: string;
                                to: string[];
                                outcome: string;
                                reason: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                            losses: ({
                                questionId: string;
                                reason: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        };
                    };
                };
            };
        };
    };
    previewVersionMove: {
        parameters: {
            path: {
                assessmentId: string;
                version: string;
            };
        };
        responses: {
            /** @description The report of a dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            before: string;
                            after: string;
                        };
                        counts: {
                            answers: number;
                            carried: number;
                            converted: number;
                            toConfirm: number;
                            lost: number;
                            notAskedBefore: number;
                        };
                        outcomes: ({
                            from?: string;
                            to: string[];
                            outcome: string;
                            reason: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        losses: ({
                            questionId: string;
                            reason: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
        };
    };
    moveVersion: {
        parameters: {
            path: {
                assessmentId: string;
                version: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                };
            };
        };
        responses: {
            /** @description What became of each answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            before: string;
                            after: string;
                        };
                        counts: {
                            answers: number;
                            carried: number;
                            converted: number;
                            toConfirm: number;
                            lost: number;
                            notAskedBefore: number;
                        };
                        outcomes: ({
                            from?: string;
                            to: string[];
                            outcome: string;
                            reason: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        losses: ({
                            questionId: string;
                            reason: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
        };
    };
    undoVersionMove: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                };
            };
        };
        responses: {
            /** @description The version that holds again, and the questions answered since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: string;
                        answeredSince: string[];
                    };
                };
            };
        };
    };
    withdrawAssessment: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Its state now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                        state: string;
                    };
                };
            };
        };
    };
    listSectionStatuses: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description Sections that somebody spoke of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sections: {
                            /** @enum {string} */
                            status: "not-started" | "looked-at" | "in-progress" | "completed" | "problem" | "waiting";
                            note: string;
                            sectionId: string;
                            at: string;
                            by: string;
                        }[];
                    };
                };
            };
        };
    };
    setSectionStatus: {
        parameters: {
            path: {
                assessmentId: string;
                sectionId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "not-started" | "looked-at" | "in-progress" | "completed" | "problem" | "waiting";
                    note: string;
                };
            };
        };
        responses: {
            /** @description All sections that somebody spoke of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sections: {
                            /** @enum {string} */
                            status: "not-started" | "looked-at" | "in-progress" | "completed" | "problem" | "waiting";
                            note: string;
                            sectionId: string;
                            at: string;
                            by: string;
                        }[];
                    };
                };
            };
        };
    };
    listComments: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                question?: string;
            };
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        comments: components["schemas"]["Comment"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    addComment: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    commentId: string;
                    questionId: string | null;
                    /** Format: uuid */
                    parentId: string | null;
                    /** @enum {string} */
                    kind: "comment" | "query";
                    body: string;
                };
            };
        };
        responses: {
            /** @description The comment */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
        };
    };
    closeQuery: {
        parameters: {
            path: {
                assessmentId: string;
                commentId: string;
            };
        };
        responses: {
            /** @description The query */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description A page, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposals: {
                            proposalId: string;
                            questionId: string;
                            /** @enum {string} */
                            reason: "conflict" | "late" | "refused";
                            baseVersion: number;
                            metVersion: number;
                            answer: components["schemas"]["Answer"];
                            at: string;
                            by: string;
                            madeAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    settleProposal: {
        parameters: {
            path: {
                assessmentId: string;
                proposalId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    /** @enum {string} */
                    choice: "accept" | "decline";
                    baseVersion: number;
                };
            };
        };
        responses: {
            /** @description The version that stands now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
        };
    };
    listLooks: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description A page, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        looks: {
                            lookId: string;
                            by: string;
                            reason: string;
                            at: string;
                            until: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    breakGlass: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    lookId: string;
                    reason: string;
                    minutes: number;
                };
            };
        };
        responses: {
            /** @description Until when */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        until: string;
                    };
                };
            };
        };
    };
    readReviewQueue: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description A page of the queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessments: {
                            assessmentId: string;
                            /** @enum {string} */
                            state: "submitted" | "in-review" | "returned" | "validated" | "published";
                            country: {
                                iso3: string;
                                name: string;
                            };
                            round: {
                                roundId: string;
                                title: string;
                                isDemonstration: boolean;
                            };
                            instrument: {
                                instrumentId: string;
                                version: string;
                                title: string;
                            };
                            submittedAt: string;
                            index: components["schemas"]["Value"];
                            flags: ({
                                /** @enum {string} */
                                code: "index-jump";
                                before: number;
                                now: number;
                                points: number;
                            } | {
                                /** @enum {string} */
                                code: "income-outlier";
                                incomeGroup: string;
                                index: number;
                                mean: number;
                                standardDeviation: number;
                                count: number;
                                zScore: number;
                            } | {
                                /** @enum {string} */
                                code: "do-not-know";
                                share: number;
                                limit: number;
                            })[];
                            progress: {
                                toReviewCount: number;
                                decidedCount: number;
                                ownCount: number;
                                openQueryCount: number;
                            };
                            ageDays: number;
                            flagCounts: {
                                "no-evidence"?: number;
                                "level-jump"?: number;
                                "carried-unchanged"?: number;
                                check?: number;
                                "check-between"?: number;
                                "saved-late"?: number;
                            };
                        }[];
                        load: {
                            reviewer: string;
                            decisionCount: number;
                            assessmentCount: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    readReview: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The review */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                        /** @enum {string} */
                        state: "submitted" | "in-review" | "returned" | "validated" | "published";
                        country: {
                            iso3: string;
                            name: string;
                        };
                        round: {
                            roundId: string;
                            title: string;
                            isDemonstration: boolean;
                        };
                        instrument: {
                            instrumentId: string;
                            version: string;
                            title: string;
                        };
                        submittedAt: string;
                        index: components["schemas"]["Value"];
                        flags: ({
                            /** @enum {string} */
                            code: "index-jump";
                            before: number;
                            now: number;
                            points: number;
                        } | {
                            /** @enum {string} */
                            code: "income-outlier";
                            incomeGroup: string;
                            index: number;
                            mean: number;
                            standardDeviation: number;
                            count: number;
                            zScore: number;
                        } | {
                            /** @enum {string} */
                            code: "do-not-know";
                            share: number;
                            limit: number;
                        })[];
                        progress: {
                            toReviewCount: number;
                            decidedCount: number;
                            ownCount: number;
                            openQueryCount: number;
                        };
                        receiptHash: string;
                        lastRoundId: string | null;
                        questions: {
                            questionId: string;
                            sectionId: string;
                            response: components["schemas"]["Response"];
                            claimed: components["schemas"]["Value"];
                            evidenced: components["schemas"]["Value"];
                            isToReview: boolean;
                            isDrawn: boolean;
                            /** @enum {string|null} */
                            standing: "undecided" | "to-adjudicate" | "decided" | null;
                            lastRound: {
                                answer: components["schemas"]["Answer"];
                                score: components["schemas"]["Value"];
                            } | null;
                            flags: ({
                                /** @enum {string} */
                                code: "no-evidence";
                                questionId: string;
                                claimed: number;
                                evidenced: number;
                            } | {
                                /** @enum {string} */
                                code: "level-jump";
                                questionId: string;
                                before: number;
                                now: number;
                                levels: number;
                                /** @enum {string} */
                                comparability: "comparable" | "comparable-with-care";
                            } | {
                                /** @enum {string} */
                                code: "carried-unchanged";
                                questionId: string;
                            } | {
                                /** @enum {string} */
                                code: "check";
                                questionId: string;
                                checkId: string;
                            } | {
                                /** @enum {string} */
                                code: "check-between";
                                questionId: string;
                                checkId: string;
                                others: {
                                    instrumentId: string;
                                    questionId: string;
                                }[];
                            } | {
                                /** @enum {string} */
                                code: "saved-late";
                                questionId: string;
                                minutesBefore: number;
                            })[];
                            openQueryCount: number;
                            decisions: {
                                decisionId: string;
                                questionId: string;
                                /** @enum {string} */
                                decision: "confirm" | "adjust";
                                value: number | string | string[] | {
                                    law?: number;
                                    practice?: number | "no-case";
                                } | {
                                    [key: string]: number | string | string[];
                                }[] | null;
                                score: number;
                                evidenced: number;
                                reason: string;
                                responseVersion: number;
                                at: string;
                                /** @enum {string|null} */
                                part: "first" | "second" | "adjudication" | null;
                                isInForce: boolean;
                                isOwn: boolean;
                                by: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    beginReview: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    /** @default 0.2 */
                    share?: number;
                };
            };
        };
        responses: {
            /** @description How much there is to judge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                        /** @enum {string} */
                        state: "in-review";
                        toReviewCount: number;
                        drawnCount: number;
                    };
                };
            };
        };
    };
    decideAnswer: {
        parameters: {
            path: {
                assessmentId: string;
                questionId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    decisionId: string;
                    /** @enum {string} */
                    part: "own" | "adjudication";
                    /** @enum {string} */
                    decision: "confirm";
                    /** @default  */
                    reason?: string;
                    responseVersion: number;
                } | {
                    /** Format: uuid */
                    decisionId: string;
                    /** @enum {string} */
                    part: "own" | "adjudication";
                    /** @enum {string} */
                    decision: "adjust";
                    value: number | string | string[] | {
                        law?: number;
                        practice?: number | "no-case";
                    } | {
                        [key: string]: number | string | string[];
                    }[];
                    reason: string;
                    responseVersion: number;
                };
            };
        };
        responses: {
            /** @description The decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        decisionId: string;
                        questionId: string;
                        /** @enum {string} */
                        part: "own" | "adjudication";
                        /** @enum {string} */
                        decision: "confirm" | "adjust";
                        value: number | string | string[] | {
                            law?: number;
                            practice?: number | "no-case";
                        } | {
                            [key: string]: number | string | string[];
                        }[] | null;
                        score: number;
                        evidenced: number;
                        reason: string;
                        responseVersion: number;
                        at: string;
                    };
                };
            };
        };
    };
    returnAssessment: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Its state now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                        state: string;
                    };
                };
            };
        };
    };
    validateAssessment: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            /** @description Its state now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                        state: string;
                    };
                };
            };
        };
    };
    readReviewOutcome: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The outcome of a validated assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessmentId: string;
                        /** @enum {string} */
                        state: "validated" | "published";
                        answers: {
                            questionId: string;
                            /** @enum {string} */
                            status: "confirmed" | "adjusted";
                            evidenced: number;
                            score: number;
                            answer: components["schemas"]["Answer"];
                            value: number | string | string[] | {
                                law?: number;
                                practice?: number | "no-case";
                            } | {
                                [key: string]: number | string | string[];
                            }[] | null;
                            reason: string;
                        }[];
                    };
                };
            };
        };
    };
    readAssessmentAgreement: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description Kappa with its standard error; gaps below ten pairs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pairCount: number;
                        fewestPairs: number;
                        sameShare: components["schemas"]["Value"];
                        unweighted: {
                            kappa: components["schemas"]["Value"];
                            standardError: components["schemas"]["Value"];
                        };
                        linear: {
                            kappa: components["schemas"]["Value"];
                            standardError: components["schemas"]["Value"];
                        };
                        quadratic: {
                            kappa: components["schemas"]["Value"];
                            standardError: components["schemas"]["Value"];
                        };
                    };
                };
            };
        };
    };
    readRoundAgreement: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description Kappa with its standard error; gaps below ten pairs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roundId: string;
                        instruments: {
                            pairCount: number;
                            fewestPairs: number;
                            sameShare: components["schemas"]["Value"];
                            unweighted: {
                                kappa: components["schemas"]["Value"];
                                standardError: components["schemas"]["Value"];
                            };
                            linear: {
                                kappa: components["schemas"]["Value"];
                                standardError: components["schemas"]["Value"];
                            };
                            quadratic: {
                                kappa: components["schemas"]["Value"];
                                standardError: components["schemas"]["Value"];
                            };
                            instrumentId: string;
                        }[];
                    };
                };
            };
        };
    };
    readAssessmentScores: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The scores, as claimed, as evidenced and as validated */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        index: {
                            claimed: components["schemas"]["Value"];
                            evidenced: components["schemas"]["Value"];
                            validated: components["schemas"]["Value"];
                        };
                        possible: {
                            lowest: number;
                            highest: number;
                        };
                        geometricIndex: {
                            claimed: components["schemas"]["Value"];
                            evidenced: components["schemas"]["Value"];
                            validated: components["schemas"]["Value"];
                        };
                        isUneven: boolean;
                        bandId: string | null;
                        coverage: {
                            answeredShare: number;
                            evidenceShare: number;
                            validatedShare: number;
                            doNotKnowShare: number;
                        };
                        dimensions: {
                            sectionId: string;
                            weightPercent: number;
                            score: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            coverage: {
                                answeredShare: number;
                                evidenceShare: number;
                                validatedShare: number;
                                doNotKnowShare: number;
                            };
                            possible: {
                                lowest: number;
                                highest: number;
                            };
                            subDimensions: {
                                subSectionId: string;
                                weight: number;
                                score: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                coverage: {
                                    answeredShare: number;
                                    evidenceShare: number;
                                    validatedShare: number;
                                    doNotKnowShare: number;
                                };
                            }[];
                        }[];
                        questions: {
                            questionId: string;
                            weight: number;
                            score: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            isCapped: boolean;
                            /** @enum {string} */
                            treatment: "scored" | "left-out" | "counted-as-zero" | "missing";
                            /** @enum {boolean} */
                            isUntested?: true;
                        }[];
                        targets: {
                            targetId: string;
                            support: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            questionCount: number;
                            linkedCount: number;
                            /** @enum {string|null} */
                            warning: "no-questions" | "few" | null;
                        }[];
                    };
                };
            };
        };
    };
    exportAnswersJson: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The answers file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        instrumentId: string;
                        version: string;
                        iso3: string;
                        roundId: string;
                        answers: {
                            [key: string]: {
                                value?: number | string | string[] | {
                                    law?: number;
                                    practice?: number | "no-case";
                                } | {
                                    [key: string]: number | string | string[];
                                }[];
                                /** @enum {string} */
                                noValue?: "do-not-know" | "not-applicable";
                                noValueReason?: string;
                                details?: {
                                    [key: string]: number | string | string[];
                                };
                                isConfidential?: boolean;
                                mayPublish?: boolean;
                                evidence?: components["schemas"]["Evidence"][];
                            };
                        };
                    };
                };
            };
        };
    };
    exportEdition: {
        parameters: {
            query?: {
                region?: string;
                subRegion?: string;
                income?: "LIC" | "LMC" | "UMC" | "HIC";
                special?: "ldc" | "lldc" | "sids";
                search?: string;
                sort?: string;
                order?: "ascending" | "descending";
            };
            path: {
                fileName: string;
            };
        };
        responses: {
            /** @description One row per country */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportAnswersCsv: {
        parameters: {
            query?: {
                form?: "long" | "wide";
            };
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportAnswersXlsx: {
        parameters: {
            query?: {
                form?: "long" | "wide";
            };
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    exportCodebook: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description DDI-Codebook 2.5 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
        };
    };
    exportAssessment: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The file, with a SHA-256 over its content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "groundwork-assessment";
                        formatVersion: number;
                        sha256: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    exportRoundAnswersCsv: {
        parameters: {
            query?: {
                instrument?: string;
                version?: string;
                form?: "long" | "wide";
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The table */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportRoundAnswersXlsx: {
        parameters: {
            query?: {
                instrument?: string;
                version?: string;
                form?: "long" | "wide";
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The table */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    exportRoundAnswersJson: {
        parameters: {
            query?: {
                instrument?: string;
                version?: string;
                form?: "long" | "wide";
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The table */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "groundwork-answers";
                        demonstration: string | null;
                        columns: string[];
                        rows: {
                            [key: string]: unknown;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    exportRoundCodebook: {
        parameters: {
            query?: {
                instrument?: string;
                version?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description DDI-Codebook 2.5 */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
        };
    };
    exportRoundScoresCsv: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    exportRoundScoresXlsx: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    exportRoundScoresJson: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        format: "groundwork-scores";
                        rows: {
                            [key: string]: unknown;
                        }[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    exportRoundScoresSdmx: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.sdmx.data+csv": string;
                };
            };
        };
    };
    exportRoundScoresStructure: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.sdmx.structure+json": {
                        meta: {
                            [key: string]: unknown;
                        };
                        data: {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    importAssessment: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description What became of everything in the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dryRun: boolean;
                        fileHash: string;
                        madeAt: string;
                        /** @enum {string|null} */
                        lockedBecause: "submitted" | "withdrawn" | "deadline" | "no-right" | null;
                        answers: {
                            inFile: number;
                            same: number;
                            behind: number;
                            outsideSections: number;
                            sent: number;
                        };
                        report: components["schemas"]["SyncReport"] & (Record<string, never> | null);
                        differences: {
                            questionId: string;
                            /** @enum {string} */
                            kind: "new" | "ahead" | "behind" | "apart" | "confirms";
                            fileVersion: number;
                            standingVersion: number;
                            isOutsideSections: boolean;
                            /** @enum {string|null} */
                            outcome: "saved" | "merged" | "conflict" | "late" | "refused" | "superseded" | null;
                            issues: ({
                                code: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        }[];
                        onlyHere: string[];
                        evidence: {
                            inFile: number;
                            same: number;
                            added: number;
                            refused: {
                                questionId: string;
                                evidenceId: string;
                                code: string;
                            }[];
                            different: {
                                questionId: string;
                                evidenceId: string;
                            }[];
                            removed: {
                                questionId: string;
                                evidenceId: string;
                            }[];
                            filesMissing: {
                                questionId: string;
                                evidenceId: string;
                                fileName: string;
                                fileHash: string;
                            }[];
                        };
                        comments: {
                            inFile: number;
                            known: number;
                            added: number;
                            refused: {
                                commentId: string;
                                code: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    listInstruments: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
        };
        responses: {
            /** @description Without their questions */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        instruments: {
                            instrumentId: string;
                            version: string;
                            hash: string;
                            title: string;
                        }[];
                    };
                };
            };
        };
    };
    readInstrumentRevision: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                instrumentId: string;
                version: string;
            };
        };
        responses: {
            /** @description The revision */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        instrumentId: string;
                        version: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    removeDraft: {
        parameters: {
            path: {
                instrumentId: string;
                version: string;
            };
        };
        responses: {
            /** @description The draft is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
        };
        responses: {
            /** @description A page by instrument and version, without their content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: {
                            instrumentId: string;
                            version: string;
                            edit: number;
                            changedAt: string;
                            changedBy: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    readDraft: {
        parameters: {
            path: {
                instrumentId: string;
                version: string;
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edit: number;
                        yaml: string;
                    };
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            path: {
                instrumentId: string;
                version: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    yaml: string;
                    baseEdit: number;
                };
            };
        };
        responses: {
            /** @description The number of the edit, and what is odd about the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        edit: number;
                        problems: {
                            code: string;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            message: string;
                            line: number;
                            column: number;
                            path: string;
                            questionId?: string;
                        }[];
                    };
                };
            };
        };
    };
    publishDraft: {
        parameters: {
            path: {
                instrumentId: string;
                version: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    edit: number;
                };
            };
        };
        responses: {
            /** @description What rounds pin */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        instrumentId: string;
                        version: string;
                        hash: string;
                    };
                };
            };
        };
    };
    listRounds: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
        };
        responses: {
            /** @description All rounds */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rounds: components["schemas"]["Round"][];
                    };
                };
            };
        };
    };
    planRound: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** Format: date */
                    referenceDate: string;
                    /** Format: date-time */
                    opensAt: string;
                    /** Format: date-time */
                    deadline: string;
                    instruments: {
                        instrumentId: string;
                        version: string;
                        hash: string;
                    }[];
                    previousRoundId: string | null;
                    roundId: string;
                };
            };
        };
        responses: {
            /** @description The planned round */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
        };
    };
    readRound: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description The round */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
        };
    };
    changeRound: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** Format: date */
                    referenceDate: string;
                    /** Format: date-time */
                    opensAt: string;
                    /** Format: date-time */
                    deadline: string;
                    instruments: {
                        instrumentId: string;
                        version: string;
                        hash: string;
                    }[];
                    previousRoundId: string | null;
                };
            };
        };
        responses: {
            /** @description The round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
        };
    };
    listRoundCountries: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description By code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        countries: {
                            iso3: string;
                            invitedAt: string;
                            deadline: string;
                            assessments: {
                                assessmentId: string;
                                instrumentId: string;
                                version: string;
                                state: string;
                                submittedAt: string | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    inviteCountries: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    countries: string[];
                };
            };
        };
        responses: {
            /** @description All countries invited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        countries: {
                            iso3: string;
                            invitedAt: string;
                            deadline: string;
                            assessments: {
                                assessmentId: string;
                                instrumentId: string;
                                version: string;
                                state: string;
                                submittedAt: string | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    extendRound: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    iso3: string | null;
                    /** Format: date-time */
                    deadline: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description All countries invited */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        countries: {
                            iso3: string;
                            invitedAt: string;
                            deadline: string;
                            assessments: {
                                assessmentId: string;
                                instrumentId: string;
                                version: string;
                                state: string;
                                submittedAt: string | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    moveRound: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    to: "open" | "closed";
                    why: string;
                };
            };
        };
        responses: {
            /** @description The round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
        };
    };
    repinInstrument: {
        parameters: {
            path: {
                roundId: string;
                instrumentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: string;
                    hash: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description The round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
        };
    };
    readRoundScores: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description One row per country, and group means */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        scoreRunId: string;
                        revisionHash: string;
                        inputHash: string;
                        engineVersion: string;
                        computedAt: string;
                        /** @enum {string} */
                        basis: "evidenced" | "validated";
                        contentHash?: string;
                        rows: {
                            iso3: string;
                            name: string;
                            index: components["schemas"]["Value"];
                            rank: number | null;
                            rankInterval?: {
                                low: number;
                                high: number;
                            } | null;
                            groupId: string | null;
                            components: {
                                [key: string]: components["schemas"]["Value"];
                            };
                            flags: string[];
                        }[];
                        groups: {
                            groupId: string;
                            title: string;
                            unweightedMean: number | null;
                            populationWeightedMean: number | null;
                            count: number;
                            of: number;
                        }[];
                        uncertainty?: {
                            draws: number;
                            seed: number;
                            coverage: number;
                            factors: string[];
                            failedDraws: number;
                            meanRankShift: components["schemas"]["Value"];
                        } | null;
                    };
                };
            };
        };
    };
    readRoundCountryScores: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
                iso3: string;
            };
        };
        responses: {
            /** @description From the index down to the questions, and target support */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        scoreRunId: string;
                        revisionHash: string;
                        inputHash: string;
                        engineVersion: string;
                        computedAt: string;
                        /** @enum {string} */
                        basis: "evidenced" | "validated";
                        contentHash?: string;
                        iso3: string;
                        answeredVersion: string;
                        row: {
                            iso3: string;
                            name: string;
                            index: components["schemas"]["Value"];
                            rank: number | null;
                            rankInterval?: {
                                low: number;
                                high: number;
                            } | null;
                            groupId: string | null;
                            components: {
                                [key: string]: components["schemas"]["Value"];
                            };
                            flags: string[];
                        };
                        scores: {
                            index: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            possible: {
                                lowest: number;
                                highest: number;
                            };
                            geometricIndex: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            isUneven: boolean;
                            bandId: string | null;
                            coverage: {
                                answeredShare: number;
                                evidenceShare: number;
                                validatedShare: number;
                                doNotKnowShare: number;
                            };
                            dimensions: {
                                sectionId: string;
                                weightPercent: number;
                                score: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                coverage: {
                                    answeredShare: number;
                                    evidenceShare: number;
                                    validatedShare: number;
                                    doNotKnowShare: number;
                                };
                                possible: {
                                    lowest: number;
                                    highest: number;
                                };
                                subDimensions: {
                                    subSectionId: string;
                                    weight: number;
                                    score: {
                                        claimed: components["schemas"]["Value"];
                                        evidenced: components["schemas"]["Value"];
                                        validated: components["schemas"]["Value"];
                                    };
                                    coverage: {
                                        answeredShare: number;
                                        evidenceShare: number;
                                        validatedShare: number;
                                        doNotKnowShare: number;
                                    };
                                }[];
                            }[];
                            questions: {
                                questionId: string;
                                weight: number;
                                score: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                isCapped: boolean;
                                /** @enum {string} */
                                treatment: "scored" | "left-out" | "counted-as-zero" | "missing";
                                /** @enum {boolean} */
                                isUntested?: true;
                            }[];
                            targets: {
                                targetId: string;
                                support: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                questionCount: number;
                                linkedCount: number;
                                /** @enum {string|null} */
                                warning: "no-questions" | "few" | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    readRoundGroup: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
                groupId: string;
            };
        };
        responses: {
            /** @description Both means with their coverage */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groupId: string;
                        title: string;
                        unweightedMean: number | null;
                        populationWeightedMean: number | null;
                        count: number;
                        of: number;
                        roundId: string;
                        instrumentId: string;
                        demonstration?: string;
                        targets: {
                            unweightedMean: number | null;
                            populationWeightedMean: number | null;
                            count: number;
                            of: number;
                            targetId: string;
                        }[];
                    };
                };
            };
        };
    };
    readRoundTarget: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
                targetId: string;
            };
        };
        responses: {
            /** @description By country and by group */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        scoreRunId: string;
                        revisionHash: string;
                        inputHash: string;
                        engineVersion: string;
                        computedAt: string;
                        /** @enum {string} */
                        basis: "evidenced" | "validated";
                        contentHash?: string;
                        targetId: string;
                        countries: {
                            iso3: string;
                            support: components["schemas"]["Value"];
                            questionCount: number;
                            /** @enum {string|null} */
                            warning: "no-questions" | "few" | null;
                        }[];
                        groups: {
                            groupId: string;
                            title: string;
                            unweightedMean: number | null;
                            populationWeightedMean: number | null;
                            count: number;
                            of: number;
                        }[];
                    };
                };
            };
        };
    };
    listScoreJobs: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description A page */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scoreRuns: components["schemas"]["ScoreJob"][];
                        next: string | null;
                    };
                };
            };
        };
    };
    requestScoreRun: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    instrumentId: string;
                    /** @enum {string} */
                    basis: "evidenced" | "validated";
                };
            };
        };
        responses: {
            /** @description The job */
            202: {
                headers: {
                    /** @description Where the job is watched */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreJob"];
                };
            };
        };
    };
    readScoreJob: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
                jobId: string;
            };
        };
        responses: {
            /** @description The job */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreJob"];
                };
            };
        };
    };
    cancelScoreJob: {
        parameters: {
            path: {
                roundId: string;
                jobId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreJob"];
                };
            };
        };
    };
    listPreviews: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description Without figures */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        previews: {
                            demonstration?: string;
                            roundId: string;
                            instrumentId: string;
                            version: string;
                            scoreRunId: string;
                            revisionHash: string;
                            inputHash: string;
                            engineVersion: string;
                            computedAt: string;
                            /** @enum {string} */
                            basis: "evidenced" | "validated";
                            contentHash?: string;
                        }[];
                    };
                };
            };
        };
    };
    readPreview: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
                scoreRunId: string;
            };
        };
        responses: {
            /** @description The rows and groups that may be seen */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        scoreRunId: string;
                        revisionHash: string;
                        inputHash: string;
                        engineVersion: string;
                        computedAt: string;
                        /** @enum {string} */
                        basis: "evidenced" | "validated";
                        contentHash?: string;
                        rows: {
                            iso3: string;
                            name: string;
                            index: components["schemas"]["Value"];
                            rank: number | null;
                            rankInterval?: {
                                low: number;
                                high: number;
                            } | null;
                            groupId: string | null;
                            components: {
                                [key: string]: components["schemas"]["Value"];
                            };
                            flags: string[];
                        }[];
                        groups: {
                            groupId: string;
                            title: string;
                            unweightedMean: number | null;
                            populationWeightedMean: number | null;
                            count: number;
                            of: number;
                            isWithheld: boolean;
                        }[];
                        uncertainty?: {
                            draws: number;
                            seed: number;
                            coverage: number;
                            factors: string[];
                            failedDraws: number;
                            meanRankShift: components["schemas"]["Value"];
                        } | null;
                    };
                };
            };
        };
    };
    readCountryPreview: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
                scoreRunId: string;
                iso3: string;
            };
        };
        responses: {
            /** @description From the index down to the questions */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        scoreRunId: string;
                        revisionHash: string;
                        inputHash: string;
                        engineVersion: string;
                        computedAt: string;
                        /** @enum {string} */
                        basis: "evidenced" | "validated";
                        contentHash?: string;
                        iso3: string;
                        answeredVersion: string;
                        row: {
                            iso3: string;
                            name: string;
                            index: components["schemas"]["Value"];
                            rank: number | null;
                            rankInterval?: {
                                low: number;
                                high: number;
                            } | null;
                            groupId: string | null;
                            components: {
                                [key: string]: components["schemas"]["Value"];
                            };
                            flags: string[];
                        };
                        scores: {
                            index: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            possible: {
                                lowest: number;
                                highest: number;
                            };
                            geometricIndex: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            isUneven: boolean;
                            bandId: string | null;
                            coverage: {
                                answeredShare: number;
                                evidenceShare: number;
                                validatedShare: number;
                                doNotKnowShare: number;
                            };
                            dimensions: {
                                sectionId: string;
                                weightPercent: number;
                                score: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                coverage: {
                                    answeredShare: number;
                                    evidenceShare: number;
                                    validatedShare: number;
                                    doNotKnowShare: number;
                                };
                                possible: {
                                    lowest: number;
                                    highest: number;
                                };
                                subDimensions: {
                                    subSectionId: string;
                                    weight: number;
                                    score: {
                                        claimed: components["schemas"]["Value"];
                                        evidenced: components["schemas"]["Value"];
                                        validated: components["schemas"]["Value"];
                                    };
                                    coverage: {
                                        answeredShare: number;
                                        evidenceShare: number;
                                        validatedShare: number;
                                        doNotKnowShare: number;
                                    };
                                }[];
                            }[];
                            questions: {
                                questionId: string;
                                weight: number;
                                score: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                isCapped: boolean;
                                /** @enum {string} */
                                treatment: "scored" | "left-out" | "counted-as-zero" | "missing";
                                /** @enum {boolean} */
                                isUntested?: true;
                            }[];
                            targets: {
                                targetId: string;
                                support: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                questionCount: number;
                                linkedCount: number;
                                /** @enum {string|null} */
                                warning: "no-questions" | "few" | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    checkPublication: {
        parameters: {
            query?: {
                scoreRuns?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description Errors stand in the way, warnings must be accepted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roundId: string;
                        isPublishable: boolean;
                        scoreRuns: {
                            [key: string]: string | null;
                        };
                        issues: {
                            /** @enum {string} */
                            code: "round-not-closed" | "round-published" | "demonstration-present" | "run-missing" | "run-not-validated" | "inputs-moved" | "not-validated" | "withdrawn" | "missing" | "open-queries" | "open-proposals" | "check-speaks" | "insufficient-data" | "small-groups" | "not-comparable";
                            /** @enum {string} */
                            severity: "error" | "warning";
                            instrumentId?: string;
                            checkId?: string;
                            count?: number;
                            of?: number;
                            countries?: string[];
                        }[];
                        previousRoundId: string | null;
                        comparability: {
                            instrumentId: string;
                            versions: {
                                before: string;
                                after: string;
                            };
                            /** @enum {string} */
                            step: "none" | "patch" | "minor" | "major";
                            comparableCount: number;
                            withCareCount: number;
                            of: number;
                        }[];
                    };
                };
            };
        };
    };
    publishRound: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    scoreRuns: {
                        [key: string]: string;
                    };
                    /** Format: date-time */
                    embargoUntil: string | null;
                    why: string;
                    /** @default false */
                    acceptWarnings?: boolean;
                };
            };
        };
        responses: {
            /** @description The published round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
        };
    };
    withdrawPublication: {
        parameters: {
            path: {
                roundId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    why: string;
                };
            };
        };
        responses: {
            /** @description The closed round */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
        };
    };
    readScoreRun: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                scoreRunId: string;
            };
        };
        responses: {
            /** @description One row per country, and group means */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        scoreRunId: string;
                        revisionHash: string;
                        inputHash: string;
                        engineVersion: string;
                        computedAt: string;
                        /** @enum {string} */
                        basis: "evidenced" | "validated";
                        contentHash?: string;
                        rows: {
                            iso3: string;
                            name: string;
                            index: components["schemas"]["Value"];
                            rank: number | null;
                            rankInterval?: {
                                low: number;
                                high: number;
                            } | null;
                            groupId: string | null;
                            components: {
                                [key: string]: components["schemas"]["Value"];
                            };
                            flags: string[];
                        }[];
                        groups: {
                            groupId: string;
                            title: string;
                            unweightedMean: number | null;
                            populationWeightedMean: number | null;
                            count: number;
                            of: number;
                        }[];
                        uncertainty?: {
                            draws: number;
                            seed: number;
                            coverage: number;
                            factors: string[];
                            failedDraws: number;
                            meanRankShift: components["schemas"]["Value"];
                        } | null;
                    };
                };
            };
        };
    };
    readScoreRunCountry: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                scoreRunId: string;
                iso3: string;
            };
        };
        responses: {
            /** @description From the index down to the questions */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        scoreRunId: string;
                        revisionHash: string;
                        inputHash: string;
                        engineVersion: string;
                        computedAt: string;
                        /** @enum {string} */
                        basis: "evidenced" | "validated";
                        contentHash?: string;
                        iso3: string;
                        answeredVersion: string;
                        row: {
                            iso3: string;
                            name: string;
                            index: components["schemas"]["Value"];
                            rank: number | null;
                            rankInterval?: {
                                low: number;
                                high: number;
                            } | null;
                            groupId: string | null;
                            components: {
                                [key: string]: components["schemas"]["Value"];
                            };
                            flags: string[];
                        };
                        scores: {
                            index: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            possible: {
                                lowest: number;
                                highest: number;
                            };
                            geometricIndex: {
                                claimed: components["schemas"]["Value"];
                                evidenced: components["schemas"]["Value"];
                                validated: components["schemas"]["Value"];
                            };
                            isUneven: boolean;
                            bandId: string | null;
                            coverage: {
                                answeredShare: number;
                                evidenceShare: number;
                                validatedShare: number;
                                doNotKnowShare: number;
                            };
                            dimensions: {
                                sectionId: string;
                                weightPercent: number;
                                score: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                coverage: {
                                    answeredShare: number;
                                    evidenceShare: number;
                                    validatedShare: number;
                                    doNotKnowShare: number;
                                };
                                possible: {
                                    lowest: number;
                                    highest: number;
                                };
                                subDimensions: {
                                    subSectionId: string;
                                    weight: number;
                                    score: {
                                        claimed: components["schemas"]["Value"];
                                        evidenced: components["schemas"]["Value"];
                                        validated: components["schemas"]["Value"];
                                    };
                                    coverage: {
                                        answeredShare: number;
                                        evidenceShare: number;
                                        validatedShare: number;
                                        doNotKnowShare: number;
                                    };
                                }[];
                            }[];
                            questions: {
                                questionId: string;
                                weight: number;
                                score: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                isCapped: boolean;
                                /** @enum {string} */
                                treatment: "scored" | "left-out" | "counted-as-zero" | "missing";
                                /** @enum {boolean} */
                                isUntested?: true;
                            }[];
                            targets: {
                                targetId: string;
                                support: {
                                    claimed: components["schemas"]["Value"];
                                    evidenced: components["schemas"]["Value"];
                                    validated: components["schemas"]["Value"];
                                };
                                questionCount: number;
                                linkedCount: number;
                                /** @enum {string|null} */
                                warning: "no-questions" | "few" | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    listEditions: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
        };
        responses: {
            /** @description Without their rows */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editions: {
                            editionId: string;
                            indexId: string;
                            indexTitle: string;
                            indexLabel: string;
                            year: number;
                            producer: string;
                            source: string;
                            terms: string;
                            scale: {
                                minimum: number;
                                maximum: number;
                            };
                            decimals: number;
                            isRanked: boolean;
                            isDemonstration: boolean;
                            components: {
                                componentId: string;
                                title: string;
                                weight: number;
                            }[];
                            groups: {
                                groupId: string;
                                title: string;
                                from: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readEdition: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                editionId: string;
            };
        };
        responses: {
            /** @description The edition */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        edition: {
                            editionId: string;
                            indexId: string;
                            indexTitle: string;
                            indexLabel: string;
                            year: number;
                            producer: string;
                            source: string;
                            terms: string;
                            scale: {
                                minimum: number;
                                maximum: number;
                            };
                            decimals: number;
                            isRanked: boolean;
                            isDemonstration: boolean;
                            components: {
                                componentId: string;
                                title: string;
                                weight: number;
                            }[];
                            groups: {
                                groupId: string;
                                title: string;
                                from: number;
                            }[];
                        };
                        rows: {
                            iso3: string;
                            name: string;
                            index: components["schemas"]["Value"];
                            rank: number | null;
                            rankInterval?: {
                                low: number;
                                high: number;
                            } | null;
                            groupId: string | null;
                            components: {
                                [key: string]: components["schemas"]["Value"];
                            };
                            flags: string[];
                        }[];
                    };
                };
            };
        };
    };
    listCountries: {
        parameters: {
            query?: {
                region?: string;
                subRegion?: string;
                income?: "LIC" | "LMC" | "UMC" | "HIC";
                special?: "ldc" | "lldc" | "sids";
                search?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
        };
        responses: {
            /** @description The countries that fit */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        countries: ({
                            iso3: string;
                            m49: string | null;
                            name: string;
                            isMemberState: boolean;
                            region: string | null;
                            subRegion: string | null;
                            /** @enum {string|null} */
                            incomeGroup: "LIC" | "LMC" | "UMC" | "HIC" | null;
                            isLeastDeveloped: boolean;
                            isLandlockedDeveloping: boolean;
                            isSmallIslandDeveloping: boolean;
                            population: {
                                persons: number;
                                year: number;
                            } | null;
                            dot: {
                                x: number;
                                y: number;
                                latitude: number;
                                longitude: number;
                            } | null;
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
        };
    };
    readCountry: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                iso3: string;
            };
        };
        responses: {
            /** @description Figures of each edition, and development series */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        country: {
                            iso3: string;
                            m49: string | null;
                            name: string;
                            isMemberState: boolean;
                            region: string | null;
                            subRegion: string | null;
                            /** @enum {string|null} */
                            incomeGroup: "LIC" | "LMC" | "UMC" | "HIC" | null;
                            isLeastDeveloped: boolean;
                            isLandlockedDeveloping: boolean;
                            isSmallIslandDeveloping: boolean;
                            population: {
                                persons: number;
                                year: number;
                            } | null;
                            dot: {
                                x: number;
                                y: number;
                                latitude: number;
                                longitude: number;
                            } | null;
                        } & {
                            [key: string]: unknown;
                        };
                        editions: {
                            demonstration?: string;
                            editionId: string;
                            indexLabel: string;
                            year: number;
                            isDemonstration: boolean;
                            row: {
                                iso3: string;
                                name: string;
                                index: components["schemas"]["Value"];
                                rank: number | null;
                                rankInterval?: {
                                    low: number;
                                    high: number;
                                } | null;
                                groupId: string | null;
                                components: {
                                    [key: string]: components["schemas"]["Value"];
                                };
                                flags: string[];
                            };
                        }[];
                        series: ({
                            indicatorId: string;
                            seriesId: string;
                            title: string;
                            unit: string;
                            source: string;
                            points: ({
                                year: number;
                                value: number;
                            } & {
                                [key: string]: unknown;
                            })[];
                        } & {
                            [key: string]: unknown;
                        })[];
                    };
                };
            };
        };
    };
    readTrends: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                iso3: string;
            };
        };
        responses: {
            /** @description One trend per instrument; demonstrations apart */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        iso3: string;
                        trends: {
                            demonstration?: string;
                            instrumentId: string;
                            points: {
                                roundId: string;
                                title: string;
                                referenceDate: string;
                                version: string;
                                scoreRunId: string;
                                /** @enum {string} */
                                basis: "evidenced" | "validated";
                                index: components["schemas"]["Value"];
                                rank: number | null;
                                rankInterval?: {
                                    low: number;
                                    high: number;
                                } | null;
                                groupId: string | null;
                            }[];
                            links: {
                                fromRoundId: string;
                                toRoundId: string;
                                /** @enum {string} */
                                step: "none" | "patch" | "minor" | "major";
                                comparableCount: number;
                                of: number;
                                breaks: {
                                    /** @enum {string} */
                                    code: "questions" | "scoring" | "basis";
                                    count?: number;
                                }[];
                                before: components["schemas"]["Value"];
                                after: components["schemas"]["Value"];
                                change: components["schemas"]["Value"];
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readFramework: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
        };
        responses: {
            /** @description The framework in force from 15 January 2008 */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        goals: ({
                            goalId: number;
                            title: string;
                            targets: ({
                                targetId: string;
                                text: string;
                                label: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        } & {
                            [key: string]: unknown;
                        })[];
                        indicators: ({
                            indicatorId: string;
                            listText: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    grantRole: {
        parameters: {
            path: {
                personId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Role"];
            };
        };
        responses: {
            /** @description The person with the roles held now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    revokeRole: {
        parameters: {
            path: {
                personId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Role"];
            };
        };
        responses: {
            /** @description The person with the roles left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
        };
    };
    readHealth: {
        parameters: {
        };
        responses: {
            /** @description It can */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
        };
    };
    readLiveness: {
        parameters: {
        };
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
        };
    };
    readReadiness: {
        parameters: {
        };
        responses: {
            /** @description It can */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
        };
    };
    countStakeholderInvitations: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description Counts by group, in steps of five */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            /** @enum {string} */
                            group: "government" | "private" | "civil" | "international";
                            issued: number;
                            usedAtLeast: number;
                            voidAtLeast: number;
                        }[];
                    };
                };
            };
        };
    };
    inviteStakeholders: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    /** @enum {string} */
                    group: "government" | "private" | "civil" | "international";
                    count: number;
                    /** Format: date-time */
                    expiresAt: string;
                    secret: string;
                };
            };
        };
        responses: {
            /** @description The links, each for one person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        group: "government" | "private" | "civil" | "international";
                        expiresAt: string;
                        links: string[];
                    };
                };
            };
        };
    };
    voidStakeholderInvitations: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    operationId: string;
                    /** @enum {string} */
                    group: "government" | "private" | "civil" | "international";
                };
            };
        };
        responses: {
            /** @description No unused link of the group is good any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    readStakeholderSession: {
        parameters: {
            header?: {
                "resume-key"?: string;
            };
        };
        responses: {
            /** @description What there is to answer, and the answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        country: {
                            iso3: string;
                            name: string;
                        };
                        round: {
                            roundId: string;
                            title: string;
                            deadline: string;
                            isDemonstration: boolean;
                        };
                        instrument: {
                            instrumentId: string;
                            version: string;
                            hash: string;
                        };
                        /** @enum {string} */
                        group: "government" | "private" | "civil" | "international";
                        isEditable: boolean;
                        /** @enum {string|null} */
                        lockedBecause: "withdrawn" | "deadline" | null;
                        consent: {
                            version: string;
                            paragraphs: {
                                [key: string]: string[];
                            };
                            isGiven: boolean;
                        };
                        fixedAnswers: {
                            [key: string]: components["schemas"]["Answer"];
                        };
                        answers: {
                            questionId: string;
                            version: number;
                            answer: components["schemas"]["Answer"];
                        }[];
                    };
                };
            };
        };
    };
    beginStakeholderSession: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    resumeKey: string;
                };
            };
        };
        responses: {
            /** @description What there is to answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        country: {
                            iso3: string;
                            name: string;
                        };
                        round: {
                            roundId: string;
                            title: string;
                            deadline: string;
                            isDemonstration: boolean;
                        };
                        instrument: {
                            instrumentId: string;
                            version: string;
                            hash: string;
                        };
                        /** @enum {string} */
                        group: "government" | "private" | "civil" | "international";
                        isEditable: boolean;
                        /** @enum {string|null} */
                        lockedBecause: "withdrawn" | "deadline" | null;
                        consent: {
                            version: string;
                            paragraphs: {
                                [key: string]: string[];
                            };
                            isGiven: boolean;
                        };
                        fixedAnswers: {
                            [key: string]: components["schemas"]["Answer"];
                        };
                        answers: {
                            questionId: string;
                            version: number;
                            answer: components["schemas"]["Answer"];
                        }[];
                    };
                };
            };
        };
    };
    withdrawStakeholderAnswers: {
        parameters: {
            header?: {
                "resume-key"?: string;
            };
        };
        responses: {
            /** @description They are deleted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    giveStakeholderConsent: {
        parameters: {
            header?: {
                "resume-key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    version: string;
                    /** @enum {boolean} */
                    isGiven: true;
                };
            };
        };
        responses: {
            /** @description Answers are taken now */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    saveStakeholderAnswers: {
        parameters: {
            header?: {
                "resume-key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    operations: components["schemas"]["ResponseOperation"][];
                    /** @enum {string} */
                    origin?: "typed" | "offline";
                    instrumentVersion?: string;
                };
            };
        };
        responses: {
            /** @description What became of each operation, in order, and how many of each: the counts sum to what was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: ({
                            operationId: string;
                            questionId: string;
                            /** @enum {string} */
                            outcome: "saved" | "merged" | "superseded";
                            version: number;
                        } | {
                            operationId: string;
                            questionId: string;
                            /** @enum {string} */
                            outcome: "refused";
                            version: number;
                            issues: ({
                                code: string;
                            } & {
                                [key: string]: unknown;
                            })[];
                        } | {
                            operationId: string;
                            questionId: string;
                            /** @enum {string} */
                            outcome: "conflict";
                            version: number;
                            theirs: components["schemas"]["Answer"];
                        })[];
                        report: {
                            sent: number;
                            saved: number;
                            merged: number;
                            conflict: number;
                            refused: number;
                            superseded: number;
                        };
                    };
                };
            };
        };
    };
    submitStakeholderAnswers: {
        parameters: {
            header?: {
                "resume-key"?: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    receiptCode: string;
                };
            };
        };
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receiptHash: string;
                        submittedOn: string;
                        isIntact: boolean;
                    };
                };
            };
        };
    };
    checkStakeholderReceipt: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    receiptCode: string;
                };
            };
        };
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receiptHash: string;
                        submittedOn: string;
                        isIntact: boolean;
                    };
                };
            };
        };
    };
    readAssessmentPerspectives: {
        parameters: {
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description The views of the groups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        iso3: string;
                        indices: {
                            severity: components["schemas"]["Value"];
                            peopleAtLeast: number | null;
                            /** @enum {string} */
                            group: "government" | "private" | "civil" | "international";
                        }[];
                        barriers: {
                            questionId: string;
                            barrierIds: string[];
                            perspectiveGap: components["schemas"]["Value"];
                            isTalkFirst: boolean;
                            groups: {
                                severity: components["schemas"]["Value"];
                                peopleAtLeast: number | null;
                                /** @enum {string} */
                                group: "government" | "private" | "civil" | "international";
                            }[];
                        }[];
                        traits: {
                            questionId: string;
                            /** @enum {string} */
                            group: "government" | "private" | "civil" | "international";
                            options: {
                                severity: components["schemas"]["Value"];
                                peopleAtLeast: number | null;
                                optionId: string;
                                barriers: {
                                    severity: components["schemas"]["Value"];
                                    peopleAtLeast: number | null;
                                    questionId: string;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    listPerspectives: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
            };
        };
        responses: {
            /** @description Countries and groups */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        countries: string[];
                        groups: {
                            groupId: string;
                            title: string;
                            countries: string[];
                        }[];
                    };
                };
            };
        };
    };
    readCountryPerspectives: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
                iso3: string;
            };
        };
        responses: {
            /** @description The views of the groups */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        iso3: string;
                        indices: {
                            severity: components["schemas"]["Value"];
                            peopleAtLeast: number | null;
                            /** @enum {string} */
                            group: "government" | "private" | "civil" | "international";
                        }[];
                        barriers: {
                            questionId: string;
                            barrierIds: string[];
                            perspectiveGap: components["schemas"]["Value"];
                            isTalkFirst: boolean;
                            groups: {
                                severity: components["schemas"]["Value"];
                                peopleAtLeast: number | null;
                                /** @enum {string} */
                                group: "government" | "private" | "civil" | "international";
                            }[];
                        }[];
                        traits: {
                            questionId: string;
                            /** @enum {string} */
                            group: "government" | "private" | "civil" | "international";
                            options: {
                                severity: components["schemas"]["Value"];
                                peopleAtLeast: number | null;
                                optionId: string;
                                barriers: {
                                    severity: components["schemas"]["Value"];
                                    peopleAtLeast: number | null;
                                    questionId: string;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readGroupPerspectives: {
        parameters: {
            query?: {
                instrument?: string;
            };
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
            path: {
                roundId: string;
                groupId: string;
            };
        };
        responses: {
            /** @description Means over countries, with their coverage */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        demonstration?: string;
                        roundId: string;
                        instrumentId: string;
                        version: string;
                        groupId: string;
                        title: string;
                        indices: {
                            /** @enum {string} */
                            group: "government" | "private" | "civil" | "international";
                            severity: components["schemas"]["Value"];
                            countries: number;
                            of: number;
                        }[];
                        barriers: {
                            questionId: string;
                            barrierIds: string[];
                            perspectiveGap: components["schemas"]["Value"];
                            isTalkFirst: boolean;
                            groups: {
                                /** @enum {string} */
                                group: "government" | "private" | "civil" | "international";
                                severity: components["schemas"]["Value"];
                                countries: number;
                                of: number;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readStakeholderTexts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            path: {
                assessmentId: string;
            };
        };
        responses: {
            /** @description A page of texts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        texts: {
                            /** Format: uuid */
                            textId: string;
                            questionId: string | null;
                            part: string;
                            content: number | string | string[] | {
                                [key: string]: number | string | string[];
                            };
                            mayPublish: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                iso3?: string;
                role?: "coordinator" | "contributor" | "reviewer" | "analyst" | "expert" | "administrator";
            };
        };
        responses: {
            /** @description A page, by login */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            personId: string;
                            name: string;
                            login: string;
                            homeIso3: string | null;
                            roles: components["schemas"]["Role"][];
                            /** @enum {string} */
                            state: "invited" | "active" | "disabled";
                            email: string | null;
                            hasSecondFactor: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    readPerson: {
        parameters: {
            path: {
                personId: string;
            };
        };
        responses: {
            /** @description The person, with the roles one may know of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        name: string;
                        login: string;
                        homeIso3: string | null;
                        roles: components["schemas"]["Role"][];
                        /** @enum {string} */
                        state: "invited" | "active" | "disabled";
                        email: string | null;
                        hasSecondFactor: boolean;
                    };
                };
            };
        };
    };
    changePerson: {
        parameters: {
            path: {
                personId: string;
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    homeIso3?: string | null;
                };
            };
        };
        responses: {
            /** @description The person as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        name: string;
                        login: string;
                        homeIso3: string | null;
                        roles: components["schemas"]["Role"][];
                        /** @enum {string} */
                        state: "invited" | "active" | "disabled";
                        email: string | null;
                        hasSecondFactor: boolean;
                    };
                };
            };
        };
    };
    disablePerson: {
        parameters: {
            path: {
                personId: string;
            };
        };
        responses: {
            /** @description The person as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        name: string;
                        login: string;
                        homeIso3: string | null;
                        roles: components["schemas"]["Role"][];
                        /** @enum {string} */
                        state: "invited" | "active" | "disabled";
                        email: string | null;
                        hasSecondFactor: boolean;
                    };
                };
            };
        };
    };
    enablePerson: {
        parameters: {
            path: {
                personId: string;
            };
        };
        responses: {
            /** @description The person as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        name: string;
                        login: string;
                        homeIso3: string | null;
                        roles: components["schemas"]["Role"][];
                        /** @enum {string} */
                        state: "invited" | "active" | "disabled";
                        email: string | null;
                        hasSecondFactor: boolean;
                    };
                };
            };
        };
    };
    endPersonSessions: {
        parameters: {
            path: {
                personId: string;
            };
        };
        responses: {
            /** @description The person has to sign in anew */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    resetPersonSecondFactor: {
        parameters: {
            path: {
                personId: string;
            };
        };
        responses: {
            /** @description The password alone signs in again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
            };
        };
    };
    invitePerson: {
        parameters: {
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    login: string;
                    /**
                     * Format: email
                     * @default null
                     */
                    email?: string | null;
                    /**
                     * @default null
                     * @enum {string|null}
                     */
                    language?: "ar" | "en" | "es" | "fr" | "ru" | "zh" | null;
                    /** @default null */
                    homeIso3?: string | null;
                    roles: components["schemas"]["Role"][];
                };
            };
        };
        responses: {
            /** @description The invitation; its link only where no mail carries it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        isMailed: boolean;
                        link: string | null;
                        expiresAt: string;
                    };
                };
            };
        };
    };
    invitePersonAgain: {
        parameters: {
            path: {
                personId: string;
            };
        };
        responses: {
            /** @description The invitation; its link only where no mail carries it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        isMailed: boolean;
                        link: string | null;
                        expiresAt: string;
                    };
                };
            };
        };
    };
    makePasswordReset: {
        parameters: {
            path: {
                personId: string;
            };
        };
        responses: {
            /** @description The link is shown only where no mail carries it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personId: string;
                        isMailed: boolean;
                        link: string | null;
                        expiresAt: string;
                    };
                };
            };
        };
    };
    readDescription: {
        parameters: {
            header?: {
                /** @description Tags of what is known already */
                "if-none-match"?: string;
            };
        };
        responses: {
            /** @description An OpenAPI 3.1 document */
            200: {
                headers: {
                    /** @description Names this content */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
}
