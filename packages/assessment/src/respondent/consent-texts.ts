/** What a respondent agrees to, word for word. A version is never changed: whoever agreed, agreed to these words. */
export interface ConsentText {
  readonly version: string;
  /** Paragraphs by language tag. */
  readonly paragraphs: Readonly<Record<'en' | 'fr', readonly string[]>>;
}

/** Every version there was, the newest last. */
export const consentTexts: readonly [ConsentText, ...ConsentText[]] = [
  {
    version: '1',
    paragraphs: {
      en: [
        'Taking part is up to you. You may answer any question with “do not know”, and stop at any time before you send your answers.',
        'Until you send them, your answers are kept under a key that only you have, so that you can go on later, also on another device. Stop taking part, and they are deleted at once. What has not been sent when the results are made is deleted too.',
        'Once sent, your answers are kept without a name, without the link you came by, without a network address and with the day only. They are kept with your group, and with what you choose to tell about your firm. Nobody can find them again as yours, and so they can no longer be changed or taken back. Your receipt proves that they were received; it does not say what you answered.',
        'No country, no coordinator and no administrator sees single answers in this service. Results are shown once, after the round has closed, for groups of at least five people, and so that no difference of two results speaks of fewer. Where all people of a group say the same, the result says what each of them said.',
        'What you write in your own words is kept apart from your other answers. Only editors read it, without your group; it is published only if you agree, and after an editor has looked at it. Please write so that nobody can be recognised, yourself included.',
        'Those who run the machines of this service, and copies kept for emergencies, hold the answers as described here.',
      ],
      fr: [
        'Votre participation est libre. Vous pouvez répondre « ne sais pas » à toute question et vous arrêter à tout moment avant l’envoi de vos réponses.',
        'Jusqu’à l’envoi, vos réponses sont conservées sous une clé que vous seul possédez, afin que vous puissiez reprendre plus tard, aussi sur un autre appareil. Si vous renoncez, elles sont effacées aussitôt. Ce qui n’a pas été envoyé lorsque les résultats sont établis est également effacé.',
        'Une fois envoyées, vos réponses sont conservées sans nom, sans le lien par lequel vous êtes venu, sans adresse réseau et avec le jour seulement. Elles sont conservées avec votre groupe et avec ce que vous choisissez de dire de votre entreprise. Personne ne peut les retrouver comme étant les vôtres ; elles ne peuvent donc plus être modifiées ni retirées. Votre reçu prouve qu’elles ont été reçues ; il ne dit pas ce que vous avez répondu.',
        'Aucun pays, aucun coordinateur et aucun administrateur ne voit de réponses individuelles dans ce service. Les résultats sont montrés une seule fois, après la clôture du cycle, pour des groupes d’au moins cinq personnes, et de sorte qu’aucune différence entre deux résultats ne parle de moins de personnes. Lorsque toutes les personnes d’un groupe disent la même chose, le résultat dit ce que chacune a dit.',
        'Ce que vous écrivez avec vos propres mots est conservé à part de vos autres réponses. Seuls des rédacteurs le lisent, sans votre groupe ; il n’est publié que si vous y consentez, et après l’examen d’un rédacteur. Écrivez, s’il vous plaît, de façon que personne ne puisse être reconnu, vous compris.',
        'Ceux qui exploitent les machines de ce service, ainsi que les copies de secours, détiennent les réponses telles que décrites ici.',
      ],
    },
  },
];

/** The version that is asked for now. */
export const currentConsent: ConsentText = consentTexts.at(-1) ?? consentTexts[0];
