import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';
import { page, type PageReply } from './page.ts';
import type { Language } from './page-texts.ts';
import { words } from './page-words.ts';

/** Somebody one can sign in as in the demonstration. */
export interface DemoPerson {
  subject: string;
  name: string;
  /** Profession, level and role, in the language of the people shown. */
  description: string;
  /** The heading the person stands under, usually a team. */
  group: string;
}

function banner(language: Language): Html {
  const { demonstration, demonstrationIs } = words[language];
  return html`<p class="banner"><strong>${demonstration}</strong> ${demonstrationIs}</p>`;
}

/** Who to be: one button per person, under a heading per team. */
export function chooserPage(
  language: Language,
  people: readonly DemoPerson[],
  action: string,
): PageReply {
  const say = words[language];
  const groups = Map.groupBy(people, ({ group }) => group);
  const body = html`${banner(language)}
    ${[...groups].map(([group, members]) => peopleIn(group, members, action))}
    <h2>${say.someoneNew}</h2>
    <p>${say.someoneNewHow}</p>
    <form method="post" action="${action}">
      <label for="name">${say.yourName}</label>
      <input id="name" name="name" required maxlength="100" autocomplete="off" />
      <p><button>${say.signIn}</button></p>
    </form>`;
  return page(language, { title: say.whoAreYou, body });
}

function peopleIn(group: string, members: readonly DemoPerson[], action: string): Html {
  const items = members.map(
    ({ subject, name, description }) =>
      html`<li>
        <button name="subject" value="${subject}">${name} <span>${description}</span></button>
      </li>`,
  );
  return html`<h2>${group}</h2>
    <form method="post" action="${action}">
      <ul class="people">
        ${items}
      </ul>
    </form>`;
}

const submit = "document.getElementById('end').requestSubmit()";
// In one piece: the hash in the policy is of every character between the tags.
const script = new Html(`<script>${submit}</script>`);
const submitHash = createHash('sha256').update(submit).digest('base64');

/** Ends the provider's own sign-in at once; without scripts, by the button. */
export function endPage(language: Language, fields: { action: string; xsrf: string }): PageReply {
  const say = words[language];
  const body = html`${banner(language)}
    <form id="end" method="post" action="${fields.action}">
      <input type="hidden" name="xsrf" value="${fields.xsrf}" />
      <input type="hidden" name="logout" value="yes" />
      <button>${say.signOut}</button>
    </form>
    ${script}`;
  const allows = `script-src 'sha256-${submitHash}'`;
  return page(language, { title: say.endDemonstration, body, allows });
}

/** Tells the services in hidden frames that the person has signed out, then goes on. */
export function framesPage(
  language: Language,
  frames: readonly string[],
  goOnTo: string,
): PageReply {
  const say = words[language];
  return page(language, {
    title: say.ending,
    allows: "frame-src 'self'",
    head: html`<meta http-equiv="refresh" content="2;url=${goOnTo}" />`,
    body: html`${banner(language)}${frames.map(
        (src) => html`<iframe class="notice-frame" title="${say.ending}" src="${src}"></iframe>`,
      )}
      <p><a class="button" href="${goOnTo}">${say.goOn}</a></p>`,
  });
}

export function demoTroublePage(language: Language): PageReply {
  const say = words[language];
  const body = html`${banner(language)}
    <p>${say.startAgain}</p>
    <p><a class="button" href="/">${say.toSkulder}</a></p>`;
  return page(language, { status: 400, title: say.somethingWrong, body });
}
