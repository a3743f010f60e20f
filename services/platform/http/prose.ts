import { html, Html } from '../identity/html.ts';

/** The little Markdown that the contract's texts use: paragraphs, **strong**, *emphasis*, `code`. */
export function prose(text: string): Html {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return new Html(paragraphs.map((each) => html`<p>${inline(each)}</p>`.text).join('\n'));
}

export function inline(text: string): Html {
  const escaped = html`${text.replace(/\s+/g, ' ').trim()}`.text;
  return new Html(
    escaped
      .replace(/`([^`]+)`/g, '<code>$1</code>')
      .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      .replace(/\*([^*]+)\*/g, '<em>$1</em>'),
  );
}
