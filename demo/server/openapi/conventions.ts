export const tags = [
  { name: 'session', description: 'Who is there, and what they may do.' },
  { name: 'profile', description: 'Names, contact and picture.' },
  { name: 'availability', description: 'Whether new conversations may be assigned.' },
  { name: 'challenges', description: 'One-time codes, whatever they prove.' },
  { name: 'password', description: 'What the person signs in with.' },
  { name: 'security', description: 'Two-step verification, and where the person is signed in.' },
  { name: 'access-tokens', description: 'Programs that act for the person.' },
  { name: 'notifications', description: 'What reaches the person outside of the pages, and the browsers that it is pushed to.' },
  { name: 'alerts', description: 'What is heard and seen at once while a page is open, and when the person is left alone.' },
  { name: 'preferences', description: 'How the person likes to work.' },
  { name: 'canned-responses', description: 'Texts that are written once, and files that go along with them.' },
  { name: 'welcome-messages', description: 'What customers are greeted with by WhatsApp, and the numbers that it is sent from.' },
  { name: 'events', description: 'Live changes.' },
];

/** What holds for every operation: `info.description`. */
export const conventions = `
One rule everywhere, so that what is learnt from one operation holds for all.

- **Bodies** are JSON in UTF-8. A server refuses members it does not know and names each; a client ignores them. In an answer, a text that the backend does not have may be empty, null or left out; only a person's \`name\` must be there. Blanks at both ends of names and email addresses are cut off before they are judged.
- **Objects** come as \`{ value, version, revision }\`. \`version\` is opaque, of visible ASCII characters without the quotation mark, and stands in the ETag too. \`revision\` is a whole number that grows with each change and orders what arrives out of order; a server may leave it out, and then the page loads again where it cannot tell.
- **Reading**: \`If-None-Match\` with the version that is known is answered 304. \`HEAD\` is answered as \`GET\` is, without the body.
- **Changing**: \`PATCH\` takes a merge patch (RFC 7396) and needs \`If-Match\`: without it 428, on another version 412 with what is stored as \`current\`. Of an object that needs no \`If-Match\`, such as the availability, the last change wins. So it does of a picture, unless \`If-Match\` is sent.
- **Long lists** come in pages of at most \`limit\` rows: \`next\` is the \`cursor\` of the next page, and a page without it is the last. \`since\` is the same on all pages of one list; sent back later, it brings what has changed since the first of them was read, and in \`gone\` the ids of what is no more. A row may come twice, as it was and as it is: its \`revision\` tells which is which. Where \`since\` is not known any more, 410 \`since-expired\`: the client loads all again.
- **Once**: a change of settings carries an \`Idempotency-Key\`. The key is looked up before the version, so a repetition whose first answer was lost gets that answer, with \`Idempotency-Replayed: true\`. Only answers of success are remembered, for at least 7 days; an answer with a secret in it is not, and its repetition is refused (409 \`secret-already-shown\`). A key belongs to the person. The same key for another method, another path or other content is refused (422); other headers, \`If-Match\` among them, do not count. The content is the body as it came; of a form it is the bytes of the file alone, because each attempt has another boundary around it. Of a body with a password or a code in it nothing is kept, not even a hash, which could be tried out: there the key, the method and the path alone name the change.
- **Problems** are \`application/problem+json\` (RFC 9457) with a \`code\` that clients decide by, and \`errors\` that name the members with a JSON pointer. Any code of \`x-problems\` may come from any operation with its status, 429 and 409 as well as 403; so may codes of your own, for which the status decides. What an operation lists (\`x-codes\`) is what the reference backend answers there. A client also bears an answer without such a body, as a web server or a proxy gives before it asks the backend (400, 413, 431, 502): the status decides. Words in them are for logs; what a person reads is made from the codes.
- **Proofs**: a server that wants to be sure who is there answers 403 \`verification-required\` with the \`challenge\`: what for, by which channels, and where a code would go. The client has a code sent (\`POST /challenges/{id}/code\`), exchanges it for a proof (\`POST /challenges/{id}/verification\`), and sends the same request again, under the same Idempotency-Key, with the proof in the header \`Challenge-Proof\`. There is no other way to begin a challenge. A proof belongs to the person, to the sign-in that asked, to the purpose and to the number or address that is proved; it is good once and for ten minutes. The reference backend’s purposes are \`sign-in\`, \`identity\` (remembered by the sign-in for ten minutes), \`two-factor\`, \`phone-change\`, \`email-change\` and \`phone-removal\`.
- **Other methods** of an address that exists are answered 405 with \`Allow\`, addresses that do not exist 404.
- **Cookies**: whoever signs people in by a cookie accepts changes only from its own pages and from origins that it trusts by name, by the \`Origin\` header (403 \`wrong-origin\`).
- **Other origins**: where the page comes from another origin, the adapter is told \`credentials: 'include'\`, and the backend answers CORS for the origins that it trusts, by name and never by \`*\`: \`Access-Control-Allow-Origin\` with \`Vary: Origin\` and \`Access-Control-Allow-Credentials: true\` in every answer, problems and the event stream included; and, to a preflight, \`Access-Control-Allow-Methods: GET, PATCH, PUT, DELETE\` and \`Access-Control-Allow-Headers: Content-Type, If-Match, Idempotency-Key, Challenge-Proof\` with those that the host adds by itself. \`Access-Control-Expose-Headers: Retry-After, Date, X-Request-Id, ETag\` lets the page read how long to wait and what to quote. On another site, the cookie needs \`SameSite=None; Secure\`.
- **References**: each answer has an \`X-Request-Id\`, and each problem repeats it as \`reference\`; what a web server answers by itself has neither.
- **Pictures**: \`url\` is an address that an \`<img>\` can load, relative to the backend or absolute; empty while there is no picture. The address changes with its content, is served with \`nosniff\` and a sandboxing policy, and is no part of the contract. It is asked for without the adapter's headers, and customers load it too: what lies there needs no sign-in, and what protects it is an address that nobody can guess.
- **Formats**: phone numbers E.164, languages BCP 47. Texts are counted in UTF-16 units, as a browser's \`maxlength\` does.
`.trim();
