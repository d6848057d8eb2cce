// A real OpenID Connect provider for tests and journeys, in a thread of its own: `new Worker(file, { workerData: { callback, port } })`, which
// then tells `{ issuer }`. Who signs in writes the name of a person; what the provider says of one is set by `PUT /people/<name>` with claims.
import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { Provider } from 'oidc-provider';

// What a provider made for tests warns of is known.
console.info = console.warn = () => undefined;

const people = new Map();
const server = createServer();
await new Promise((resolve) => server.listen(workerData.port ?? 0, '127.0.0.1', resolve));
const issuer = `http://localhost:${server.address().port}`;
let forged = {};

const provider = new Provider(issuer, {
  clients: [{ client_id: 'portail', client_secret: 'un-secret-de-client', redirect_uris: [workerData.callback] }],
  cookies: { keys: ['un-secret-de-cookie'] },
  claims: { openid: ['sub', 'amr', 'acr', 'auth_time'], email: ['email', 'email_verified'] },
  acrValues: ['https://refeds.org/profile/mfa'],
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  ttl: { Session: 3600, Grant: 3600, Interaction: 600, IdToken: 600, AccessToken: 600 },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  // Nobody is asked whether the portal may know the address.
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email');
    await grant.save();
    return grant;
  },
});
const handle = provider.callback();

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

const form = `<!doctype html><html lang="fr"><title>Fournisseur d’essai</title>
<h1>Fournisseur d’essai</h1><form method="post"><label>Nom <input name="name" id="name"></label><button>Continuer</button></form></html>`;

async function answer(request, response) {
  const [, place, name] = request.url.split(/[/?]/);
  if (place === 'people' && request.method === 'PUT') {
    people.set(name, JSON.parse(await bodyOf(request)));
    return response.writeHead(204).end();
  }
  // What the next authorisation is asked with instead of what the portal wrote: an attacker in between.
  if (place === 'forge' && request.method === 'PUT') {
    forged = JSON.parse(await bodyOf(request));
    return response.writeHead(204).end();
  }
  if (place === 'interaction' && request.method === 'GET') {
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(form);
  }
  if (place === 'interaction') {
    const chosen = new URLSearchParams(await bodyOf(request)).get('name');
    const { amr, acr, ago } = people.get(chosen) ?? {};
    // `ago`: a provider that says it asked the person so many seconds ago.
    const ts = Math.floor(Date.now() / 1000) - (ago ?? 0);
    const result = people.has(chosen) ? { login: { accountId: chosen, amr, acr, ts } } : { error: 'access_denied' };
    return provider.interactionFinished(request, response, result);
  }
  if (place === 'auth' && Object.keys(forged).length > 0) {
    const url = new URL(request.url, issuer);
    for (const [key, value] of Object.entries(forged)) value ? url.searchParams.set(key, value) : url.searchParams.delete(key);
    forged = {};
    request.url = `${url.pathname}${url.search}`;
  }
  return handle(request, response);
}

server.on('request', (request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
parentPort.postMessage({ issuer });
