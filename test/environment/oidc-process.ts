import { Provider, type Configuration } from 'oidc-provider';

/**
 * An identity provider that signs in whoever the cookie `account` names, without asking: `subject|address|true` with the last part
 * saying whether the address is verified.
 *
 * Words: its issuer, its port, the address to send back to.
 */
const [issuer = '', port = '', redirectUri = ''] = process.argv.slice(2);

const configuration: Configuration = {
  clients: [
    {
      client_id: 'groundwork',
      client_secret: 'a secret of the tests',
      redirect_uris: [redirectUri],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  cookies: { keys: ['a key of the tests'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  async findAccount(_context, id) {
    const [sub = '', email = '', isVerified = ''] = id.split('|');
    return { accountId: id, claims: () => ({ sub, email, email_verified: isVerified === 'true', name: sub }) };
  },
  // Nobody is asked to consent: the service is the house's own.
  async loadExistingGrant({ oidc }) {
    const { client, session } = oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
};
const provider = new Provider(issuer, configuration);

provider.use(async (context, next) => {
  if (!context.path.startsWith('/interaction/')) return next();
  const account = decodeURIComponent(context.cookies.get('account') ?? '');
  await provider.interactionFinished(context.req, context.res, { login: { accountId: account } });
  context.respond = false;
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
process.on('SIGTERM', () => process.exit(0));
