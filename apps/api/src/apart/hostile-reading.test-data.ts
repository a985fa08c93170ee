import { answerParent } from './answer-parent.ts';

/** What a hostile text might bring a reader to. */
answerParent((way) => {
  const kept: unknown[] = [];
  switch (way) {
    case 'array':
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, place) => ({ place })));
    case 'string':
      return 'x'.repeat(2 ** 29).repeat(4);
    case 'exit':
      process.exit(3);
    case 'throw':
      throw new Error('thrown');
    case 'loop':
      for (;;) kept.length = 0;
    case 'environment':
      return Object.keys(process.env).join();
    default:
      return `read: ${way}`;
  }
});
