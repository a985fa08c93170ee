import { readInstrument } from '@groundwork/instrument/authoring';
import { answerParent } from '../apart/answer-parent.ts';

// A process of its own: see `check-instrument.ts`.
answerParent((text) => readInstrument(text, { fileName: 'instrument.yaml' }));
