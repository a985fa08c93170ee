import { benchExpressions } from './questionnaire-expressions.ts';
import { surveyjs } from './questionnaire-engines.ts';
import { benchHostile } from './questionnaire-hostile.ts';
import { engineSize, surveySize } from './questionnaire-size.ts';
import { benchQuestionnaire } from './questionnaire.ts';

/** Prints the whole part `questionnaire` of the bench: the large form, the expressions, the size, the hostile inputs. */
export async function reportQuestionnaire(print: (text: string) => void): Promise<void> {
  print(
    `\nQuestionnaire of 1,000 questions and 300 conditions, one core, in turns with ${surveyjs.name} (MIT).` +
      ' Ours checks each answer as well.\n',
  );
  benchQuestionnaire(
    ({ work, median, peer, budget, repetitions }) =>
      print(
        `${work.padEnd(36)} p50 ${milliseconds(median)}  ${verdict(median, budget, 'ms').padEnd(16)} ` +
          `peer ${milliseconds(peer)}: ${timesAs(peer / median)}  n=${repetitions}`,
      ),
    ({ name, disagreements, shownCount, wrongSums }) =>
      print(
        `${name.padEnd(36)} ${disagreements} disagreements with the plain interpreter over ${shownCount} shown questions, ` +
          `${wrongSums} of 50 sums wrong`,
      ),
  );

  print('\nExpressions, millions worked out a second\n');
  const [rate, peerRate] = benchExpressions(({ text, rate: one, peerRate: other, compileMicroseconds }) =>
    print(
      `${shortened(text).padEnd(64)} ${one.toFixed(2).padStart(7)} M/s  ` +
        `peer ${other === null ? 'has another result' : `${other.toFixed(3)} M/s: ${timesAs(one / other)}`}  ` +
        `compiled in ${compileMicroseconds.toFixed(1)} µs`,
    ),
  );
  print(
    `geometric mean ${rate.toFixed(2)} M/s (${rate >= 3 ? 'within' : 'UNDER'} 3 M/s), peer ${peerRate.toFixed(3)} M/s: ` +
      timesAs(rate / peerRate),
  );

  const size = await engineSize();
  const peerSize = surveySize();
  print(
    `\nEngine minified ${size.minified.toFixed(1)} kB, gzip 9 ${size.zipped.toFixed(1)} kB ` +
      `${verdict(size.zipped, 15, 'kB')}, peer ${peerSize.zipped.toFixed(1)} kB: ${timesAs(peerSize.zipped / size.zipped)}`,
  );

  print('\nInputs that are meant to take long, the longest of five\n');
  benchHostile(({ work, longest, budget }) =>
    print(`${work.padEnd(70)} ${milliseconds(longest)}  ${verdict(longest, budget, 'ms')}`),
  );
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 1 ? 4 : 1)} ms`.padStart(11);
}

function verdict(found: number, budget: number | null, unit: string): string {
  if (budget === null) return '';
  return `${found <= budget ? 'within' : 'OVER'} ${budget} ${unit}`;
}

function timesAs(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')} x`;
}

function shortened(text: string): string {
  return text.length > 64 ? `${text.slice(0, 61)}...` : text;
}
