type Child = Node | string | undefined;

/** An element with attributes and what is inside; a text is always a text. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), attributes, children);
}

export function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: Child[]
): SVGElement {
  const texts = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
  return filled(
    document.createElementNS('http://www.w3.org/2000/svg', name),
    Object.fromEntries(texts) as Record<string, string>,
    children,
  );
}

function filled<Made extends Element>(
  made: Made,
  attributes: Readonly<Record<string, string | undefined>>,
  children: Child[],
): Made {
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value);
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

export function button(
  text: string,
  onPress: (event: MouseEvent) => void,
  look = '',
): HTMLButtonElement {
  const made = el('button', { type: 'button', class: look || undefined }, text);
  made.addEventListener('click', onPress);
  return made;
}
