import { html, type Html } from '../platform/identity/html.ts';
import { page, type PageReply } from '../platform/identity/page.ts';
import type { Language } from '../platform/identity/page-texts.ts';
import { longest, sources, type Fault, type Written } from './open-door-rules.ts';
import { dayIn } from './day-in.ts';
import { doorWords } from './open-door-words.ts';
import type { Door, Receipt } from './receipt-sql.ts';

/** What stands above the fields when it was not received: each of it can be mended, and nothing typed is gone. */
export interface Complaint {
  status: number;
  /** Of the whole; of single fields see `faults`. */
  text?: string;
  faults?: readonly Fault[];
}

export interface FormParts {
  door: Door;
  /** The address that it is sent to. */
  action: string;
  /** The secret of the receipt to be: sent twice, it is received once. */
  token: string;
  written: Written;
  complaint?: Complaint;
}

export function formPage(language: Language, parts: FormParts): PageReply {
  const say = doorWords[language];
  const { door, action, token, written, complaint } = parts;
  const of = fieldsOf(language, complaint?.faults ?? []);
  const body = html`<p>${say.lead} ${say.orCall(door.phone)}</p>
    <p class="banner">${say.urgent}</p>
    ${complaint && banner(language, complaint)}
    <form method="post" action="${action}">
      <input type="hidden" name="token" value="${token}" />
      ${of.area('worry', say.worry, say.worryHint, written.worry)}
      ${of.line('askedBy', say.askedBy, say.askedByHint, written.askedBy)}
      ${of.line('askerContact', say.contact, say.contactHint, written.askerContact)}
      ${sourceField(language, written)}
      <div class="unseen" aria-hidden="true">
        <label for="website">${say.website}</label>
        <input id="website" name="website" tabindex="-1" autocomplete="off" value="" />
      </div>
      <p>${say.promise(door.teamName, door.answersWithinDays)}</p>
      <p class="quiet">${say.privacy}</p>
      <p><button>${say.send}</button></p>
    </form> `;
  return page(language, {
    status: complaint?.status ?? 200,
    title: say.title,
    body,
    allows: "form-action 'self'",
  });
}

function banner(language: Language, { text, faults = [] }: Complaint): Html {
  const { refused } = doorWords[language];
  return html`<div class="banner" role="alert">
    <p>${refused.lead}</p>
    ${text && html`<p>${text}</p>`}
    ${faults.map((fault) => html`<p><a href="#${fault.field}">${reason(language, fault)}</a></p>`)}
  </div>`;
}

function reason(language: Language, fault: Fault): string {
  const { refused } = doorWords[language];
  return fault.because === 'tooLong'
    ? refused.tooLong(longest[fault.field])
    : refused[fault.because];
}

/** Text fields with their hints and what is wrong with them. */
function fieldsOf(language: Language, faults: readonly Fault[]) {
  const attributes = (name: string) => {
    const isWrong = faults.some(({ field }) => field === name);
    return html`id="${name}" name="${name}" aria-describedby="${name}-hint"
    ${isWrong ? html`aria-invalid="true"` : undefined}`;
  };
  const hinted = (name: string, label: string, hint: string, field: Html) => html`
    <label for="${name}">${label}</label>
    <p class="quiet" id="${name}-hint">
      ${hint}
      ${faults
        .filter((fault) => fault.field === name)
        .map((fault) => html`<strong>${reason(language, fault)}</strong>`)}
    </p>
    ${field}
  `;
  return {
    area: (name: string, label: string, hint: string, text: string) =>
      // A newline at once after the tag is not part of the text; one of the text's own would be lost without it.
      hinted(
        name,
        label,
        hint,
        html`<textarea ${attributes(name)} rows="8" required>${'\n'}${text}</textarea>`,
      ),
    line: (name: string, label: string, hint: string, text: string) =>
      hinted(name, label, hint, html`<input ${attributes(name)} value="${text}" />`),
  };
}

function sourceField(language: Language, { source }: Written): Html {
  const say = doorWords[language];
  const options = sources.map(
    (one) =>
      html`<option value="${one}" ${one === source ? html`selected` : undefined}>
        ${say.sources[one]}
      </option>`,
  );
  return html`<label for="source">${say.source}</label>
    <select id="source" name="source">
      <option value="">${say.chooseSource}</option>
      ${options}
    </select>`;
}

export function receiptPage(language: Language, receipt: Receipt): PageReply {
  const say = doorWords[language];
  const { progress, ownerName, answersWithinDays, phone, teamName } = receipt;
  const isOver = ['taken_up', 'taken_over', 'withdrawn'].includes(progress);
  const body = html`<p>${say.says[progress]}</p>
    ${isOver ? undefined : html`<p>${say.answers(ownerName, progress === 'received' ? answersWithinDays : null)}</p>`}
    <dl>
      <dt>${say.receivedOn}</dt>
      <dd>${dayIn(language, receipt.receivedOn)}, ${teamName}</dd>
      ${
        receipt.meetingOn && !isOver
          ? html`<dt>${say.inMeeting}</dt>
              <dd>${dayIn(language, receipt.meetingOn)}</dd>`
          : undefined
      }
    </dl>
    <p class="banner">${say.keepAddress}</p>
    <p class="quiet">${say.confidential} ${phone === null ? undefined : say.call(phone)}</p>`;
  return page(language, { title: say.receipt, body });
}
