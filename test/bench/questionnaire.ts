import { ours, surveyjs, type Engine, type Session } from './questionnaire-engines.ts';
import { frameValues, questionnaireFrame, shownInFrame, type Frame, type FrameValues } from './questionnaire-frame.ts';

/** One line of the table: a work, what it took us and the peer in turns, and what it may take. */
export interface QuestionnaireLine {
  readonly work: string;
  /** Milliseconds, the middle of the repetitions. */
  readonly median: number;
  readonly peer: number;
  /** `null` where nothing is promised. */
  readonly budget: number | null;
  readonly repetitions: number;
}

/** How an engine stands after all answers beside the obvious interpreter of the frame. */
export interface Agreement {
  readonly name: string;
  /** Questions that are shown and should not be, or the other way round, with the gate open and shut. */
  readonly disagreements: number;
  readonly shownCount: number;
  /** Weighted sums that are something else than they should be. */
  readonly wrongSums: number;
}

type Side = readonly [ours: number, peer: number];
const engines = [ours, surveyjs] as const;

/** Measures 1,000 questions with 300 conditions, ours and SurveyJS in turns. */
export function benchQuestionnaire(
  print: (line: QuestionnaireLine) => void,
  printAgreement: (agreement: Agreement) => void,
): void {
  const frame = questionnaireFrame();
  const values = frameValues(frame);
  const documents = engines.map((engine) => engine.document(frame));
  const opened = (): readonly Session[] => engines.map((engine, at) => engine.open(documents[at] ?? ''));
  const line = (work: string, budget: number | null, [repetitions, median, peer]: readonly [number, ...Side]): void =>
    print({ work, median, peer, budget, repetitions });

  line(
    'open',
    60,
    inTurns(
      15,
      engines.map((engine, at) => () => void engine.open(documents[at] ?? '')),
      3,
    ),
  );

  const plain = opened();
  line(
    'a plain answer',
    0.01,
    inTurns(
      100,
      plain.map((session) => (turn) => session.set(frame.plainId, 5 + turn)),
    ),
  );

  const fan = opened();
  line(
    'a gate with 100 dependants',
    0.5,
    inTurns(
      60,
      fan.map((session) => (turn) => session.set(frame.gateId, turn % 2 === 0 ? 'yes' : 'no')),
    ),
  );

  const chain = opened();
  for (const session of chain) for (const id of frame.chainIds) session.set(id, 'yes');
  line(
    'a chain of 100',
    0.5,
    inTurns(
      60,
      chain.map((session) => (turn) => session.set(frame.chainId, turn % 2 === 0 ? 'yes' : 'no')),
    ),
  );

  const filled: Session[] = [];
  line('1,000 answers one by one, peer once', 50, fillInTurns(documents, frame, values, filled));

  line(
    'resume with 1,000 answers',
    60,
    inTurns(
      6,
      engines.map((engine, at) => () => void engine.resume(documents[at] ?? '', values)),
      2,
    ),
  );

  line(
    'the gate again, all answered',
    null,
    inTurns(
      30,
      filled.map((session) => (turn) => session.set(frame.gateId, turn % 2 === 0 ? 'no' : 'yes')),
    ),
  );

  const calculated = questionnaireFrame(50);
  const sums = engines.map((engine) => engine.resume(engine.document(calculated), values));
  engines.forEach((engine, at) => {
    const [session, summed] = [filled[at], sums[at]];
    if (session === undefined || summed === undefined) return;
    const wrongSums = wrongSumsOf(summed, calculated, values);
    printAgreement({ name: engine.name, ...shownBy(engine, session, frame, values), wrongSums });
  });
  line(
    'a number in 50 weighted sums of 20',
    null,
    inTurns(
      30,
      sums.map((session) => (turn) => session.set(calculated.calculatedFromId, turn % 10)),
    ),
  );
}

/**
 * Answers everything, a fresh sheet each time: twice, in turns, because the peer takes its time; ours then a few times
 * more, so that one slow run does not decide.
 */
function fillInTurns(
  documents: readonly string[],
  frame: Frame,
  values: FrameValues,
  filled: Session[],
): readonly [number, ...Side] {
  const times: readonly [number[], number[]] = [[], []];
  const fill = (at: 0 | 1): void => {
    const session = engines[at].open(documents[at] ?? '');
    const started = performance.now();
    for (const { id } of frame.questions) session.set(id, values[id]);
    times[at].push(performance.now() - started);
    filled[at] = session;
  };
  for (const at of [0, 0, 1, 0, 0, 0] as const) fill(at);
  return [times[0].length, middle(times[0]), middle(times[1])];
}

/** Compares what is shown with the frame's own interpreter, after all answers and after the gate was shut. */
function shownBy(
  engine: Engine,
  session: Session,
  frame: Frame,
  values: FrameValues,
): Pick<Agreement, 'disagreements' | 'shownCount'> {
  let disagreements = 0;
  let shownCount = 0;
  for (const gate of ['no', 'yes'] as const) {
    session.set(frame.gateId, gate);
    const shown = shownInFrame(frame, { ...values, [frame.gateId]: gate }, engine.doesHiddenCount);
    disagreements += frame.questions.filter(({ id }) => session.isShown(id) !== shown.has(id)).length;
    shownCount = shown.size;
  }
  return { disagreements, shownCount };
}

function wrongSumsOf(session: Session, { calculations }: Frame, values: FrameValues): number {
  return calculations.filter(({ id, terms }) => {
    const sum = terms.reduce((total, term) => total + Number(values[term.id]) * term.weight, 0);
    return session.calculated(id) !== sum;
  }).length;
}

/**
 * Middle times of both, in milliseconds. They take turns in blocks of ten, each repetition timed by itself: one by one the
 * slower would throw the quicker out of the processor's caches every time. The first block is for the compiler.
 */
function inTurns(
  repetitions: number,
  works: readonly ((turn: number) => void)[],
  block = 10,
): readonly [number, ...Side] {
  const times: readonly number[][] = works.map(() => []);
  for (let start = -block; start < repetitions; start += block) {
    works.forEach((work, at) => {
      for (let turn = start; turn < start + block; turn += 1) {
        const started = performance.now();
        work(turn + block);
        if (turn >= 0) times[at]?.push(performance.now() - started);
      }
    });
  }
  return [repetitions, middle(times[0] ?? []), middle(times[1] ?? [])];
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[times.length >> 1] ?? Number.NaN;
}
