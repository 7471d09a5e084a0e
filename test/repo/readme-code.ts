import {
  AdapterError,
  applyPreferences,
  composeWith,
  createAlerts,
  defineAdapter,
  hashRouter,
  type Happening,
  type Profile,
} from '../../src/index.js';
import { welcomeFor, whatsAppMessage, type WelcomeQuestion, type WhatsAppTemplate } from '../../src/rules.js';
import { brandTheme } from '../../src/styles/brand-theme.js';

/** The code of the README, so that the compiler reads it. `promises.test.ts` holds that it is the same. */

declare const textarea: HTMLTextAreaElement;
declare const closeButton: HTMLButtonElement;
declare const openConversation: string | undefined;
declare function send(text: string): void;
declare function show(conversation: string): void;

const provider = document.querySelector('settings-provider')!;
await provider.updateComplete; // the session begins with the adapter
const session = provider.session!;

// Theme, text size and language of the page.
applyPreferences(document.documentElement, session);

// Capitals while typing, the send key, and the signature, in a textarea, input or contenteditable.
const composer = composeWith(textarea, session, { onSend: (text) => send(composer.signed(text, 'chat')) });

// Sounds, pop-ups, and the number in title and icon: once over all tabs, as the person wants them.
const alerts = createAlerts(session, { onScreen: () => openConversation, open: (conversation) => show(conversation) });
session.onHappening((name, data) => {
  if (name === 'conversation.read') alerts.seen((data as { conversation: string }).conversation);
  else alerts.handle(data as Happening);
});

const panel = document.querySelector('settings-panel')!;
panel.sections = ['profile', 'security', { id: 'billing', label: 'Billing' }, { id: 'preferences', label: 'How I work' }]; // <div slot="billing">
panel.router = hashRouter('me'); // #me/security; or an object with `path`, `href`, `go` and `listen` of the router that you have
closeButton.addEventListener('click', () => void panel.leave().then((mayLeave) => mayLeave && panel.remove())); // asks about what is not saved

provider.options = { texts: { 'profile.title': 'About you' } }; // before the adapter
provider.locale = 'de';

const theme = brandTheme({ accent: '#7a1fa2', danger: 'crimson', success: 'oklch(0.62 0.17 150)', warning: 'rgb(255 170 0)' });
for (const { token, scheme, wanted, ratio, changedTo } of theme.problems)
  console.warn(`${token} (${scheme}): ${wanted} has a contrast of ${ratio} to 1 and became ${changedTo}`);
for (const [token, value] of Object.entries(theme.tokens)) document.documentElement.style.setProperty(token, value); // or write `theme.css`

export function greeting(question: WelcomeQuestion, to: string, firstName: string, templates: readonly WhatsAppTemplate[]) {
  const decision = welcomeFor(question);
  if (decision.is === 'silence') return undefined; // `decision.why`
  const { message, content } = decision;
  const values = { 'contact.first_name': firstName };
  const template = templates.find(({ id }) => id === content.template);
  if (message.kind === 'template' && !template) return undefined; // it is not there any more
  return whatsAppMessage({ kind: message.kind, content, to, values, template, media: ({ url }) => ({ link: url }) });
}

export const mine = defineAdapter({
  id: location.origin,
  identify: async () => ({ user: (await ask('GET')).id }),
  profile: {
    load: async () => ({ value: await ask('GET') }),
    save: async (patch) => ({ value: await ask('PATCH', patch) }),
  },
});

async function ask(method: string, patch?: object) {
  const response = await fetch('/me', { method, body: patch && JSON.stringify(patch) });
  if (!response.ok) throw new AdapterError(response.status === 401 ? 'unauthorized' : 'unavailable');
  return (await response.json()) as Profile & { id: string };
}
