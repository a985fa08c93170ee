import { SMTPServer } from 'smtp-server';

/**
 * A mail server that keeps nothing: each mail it takes is one line of JSON on standard output. It refuses for good whom it is asked
 * to deliver to `refused@...`, and for now, at the first try, whom to `later@...`.
 *
 * Words: the port.
 */
const port = Number(process.argv[2]);
const putOff = new Set<string>();

class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number) {
    super('not taken');
    this.responseCode = responseCode;
  }
}

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo({ address }, _session, done) {
    if (address.startsWith('refused@')) return done(new Refusal(550));
    if (address.startsWith('later@') && !putOff.has(address)) {
      putOff.add(address);
      return done(new Refusal(451));
    }
    return done();
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      process.stdout.write(`${JSON.stringify({ to, message: Buffer.concat(chunks).toString('utf8') })}\n`);
      done();
    });
  },
});
server.listen(port, '127.0.0.1', () => process.stdout.write('ready\n'));
process.on('SIGTERM', () => server.close(() => process.exit(0)));
