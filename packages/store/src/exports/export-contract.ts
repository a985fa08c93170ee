import type { Comment, StoredResponse, WireEvidence } from '@groundwork/assessment/wire';
import type { Answer } from '@groundwork/instrument';
import type { Actor } from '../actor/actor.ts';

/** What is read to be put into files, and the record of what left and came in. Nothing here asks who may have it. */
export interface ExportStore {
  /** The published assessments of a round, by ISO code. Whether the round is public is for `isPublic` to say. */
  published(roundId: string, instrumentId: string): Promise<readonly PublishedAssessment[]>;
  /** The answers of assessments in the order given, each country read when it is asked for, so that one stands in memory. */
  answersOf(
    assessments: readonly Pick<PublishedAssessment, 'assessmentId' | 'iso3'>[],
  ): AsyncGenerator<CountryResponses, void, undefined>;
  /**
   * Everything that is carried of an assessment to another place.
   * @param nameOf what an earlier answer is named by in the file; asked once for each, so that none is kept
   */
  carried(assessmentId: string, nameOf: (answer: Answer) => string): Promise<CarriedAssessment>;
  /** Records in the chain of the country that a file left or came in. @throws StoreError `not_found`, `rights_moved` */
  record(passage: FilePassage, actor: Actor): Promise<void>;
}

/** A published assessment, without its answers. */
export interface PublishedAssessment {
  readonly assessmentId: string;
  readonly iso3: string;
  /** Of the instrument. */
  readonly version: string;
  /** Hash of what was sent last. */
  readonly receiptHash: string | null;
}

/** The responses of one country, without the names of people. */
export interface CountryResponses {
  readonly iso3: string;
  readonly name: string;
  /** By question id. */
  readonly responses: readonly {
    readonly questionId: string;
    /** With its evidence; a cleared one is empty. */
    readonly answer: Answer;
    readonly evidenceCount: number;
    /** What a review that is over has made of it; absent while there is none. */
    readonly state?: 'confirmed' | 'adjusted';
    readonly version: number;
    readonly savedAt: string;
  }[];
}

/** What is carried of an assessment. */
export interface CarriedAssessment {
  /** By question id. */
  readonly responses: readonly (Omit<StoredResponse, 'savedBy'> & {
    /** Names of the answers before this one, newest first. */
    readonly earlier: readonly string[];
  })[];
  /** Also what was taken away. */
  readonly evidence: readonly {
    readonly questionId: string;
    readonly evidence: WireEvidence;
    readonly isRemoved: boolean;
  }[];
  readonly comments: readonly Comment[];
}

/** A file that left or came in. */
export interface FilePassage {
  readonly assessmentId: string;
  readonly act: 'file.export' | 'file.import';
  /** What kind of file, and what is known of it: hashes and counts, never answers. */
  readonly data: Readonly<Record<string, string | number | boolean>>;
}
