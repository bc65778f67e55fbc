/**
 * Makes an element. Attributes that are `undefined` or `false` are left out, `true` becomes an empty attribute, and
 * `on<event>` attributes are listeners.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined | ((event: any) => void)>} [attributes]
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/**
 * Fills a part of the page anew where it is to show something else, and keeps the keyboard where it is.
 * @param {HTMLElement} part
 * @param {readonly unknown[]} shows What the part depends on.
 * @param {() => (Node | undefined)[]} make
 */
export function refill(part, shows, make) {
  const wanted = JSON.stringify(shows);
  if (part.dataset['shows'] === wanted) return;
  part.dataset['shows'] = wanted;
  const { activeElement } = document;
  const focused =
    activeElement instanceof HTMLElement && part.contains(activeElement) ? activeElement.dataset['testid'] : undefined;
  part.replaceChildren(...make().filter((node) => node !== undefined));
  if (focused === undefined) return;
  const again = part.querySelector(`[data-testid="${focused}"]`);
  if (again instanceof HTMLElement) again.focus();
}

/**
 * A list to choose one of.
 * @param {Record<string, string | undefined>} attributes
 * @param {readonly { value: string, label: string }[]} options
 * @param {string} value The chosen one.
 * @param {(value: string) => void} onChange
 */
export function choice(attributes, options, value, onChange) {
  const select = element(
    'select',
    { ...attributes, onchange: () => onChange(select.value) },
    ...options.map((option) =>
      element('option', { value: option.value, selected: option.value === value }, option.label),
    ),
  );
  return select;
}

/** Outlines of 20 × 20, drawn with the colour of the text around them. */
const outlines = {
  send: 'M3 3.5 17.5 10 3 16.5 5.2 10 3 3.5Zm2.2 6.5H11',
  reload: 'M15.5 6.5A6.5 6.5 0 1 0 16.5 10M16 3v4h-4',
  remove: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11M8.4 8.5v5M11.6 8.5v5',
  sun: 'M10 6.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6ZM10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M15.8 4.2l-1.4 1.4M5.6 14.4l-1.4 1.4',
  moon: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z',
  phone:
    'M6.5 2h7a1.2 1.2 0 0 1 1.2 1.2v13.6a1.2 1.2 0 0 1-1.2 1.2h-7a1.2 1.2 0 0 1-1.2-1.2V3.200A1.2 1.2 0 0 1 6.5 2ZM9 15.500h2',
  log: 'M4 5h12M4 10h12M4 15h7',
  warning: 'M10 3 18 16.500H2L10 3Zm0 5v4M10 14v.4',
  clock: 'M10 2.500a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM10 6v4.200l2.8 1.8',
  bot: 'M5.5 7.500h9a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2ZM10 7.500V4.500M10 4.500a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM7.5 11.200v1.400M12.5 11.200v1.4',
  menu: 'M3.5 5.500h13M3.5 10h13M3.5 14.500h13',
};

/**
 * A decoration that screen readers skip.
 * @param {keyof typeof outlines} name
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', outlines[name]);
  svg.append(path);
  return svg;
}
