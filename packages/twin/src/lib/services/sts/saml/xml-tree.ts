export interface XmlAttribute {
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlElement {
  readonly prefix: string;
  readonly local: string;
  /** The resolved name space; '' for none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Name spaces in scope, by prefix; '' is the default one. */
  readonly scope: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Input that is no XML of the plain kind that signed messages are made of. */
export class XmlError extends Error {}

const maximumDepth = 64;
const name = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Parses a document into a tree that keeps every character, for signatures. Deliberately strict: document types, comments and processing
 * instructions are refused, because they are how signed messages are made to mean two things.
 */
export function parseXml(text: string): XmlElement {
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const reader = new Reader(source.replace(/^<\?xml[^?]*\?>/, ''));
  reader.space();
  const root = reader.element(new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), 0);
  reader.space();
  if (!reader.atEnd) throw new XmlError('something follows the document element');
  return root;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  space(): void {
    while (/[ \t\n]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  element(outer: ReadonlyMap<string, string>, depth: number): XmlElement {
    if (depth > maximumDepth) throw new XmlError('nested too deep');
    this.#expect('<');
    const [prefix, local] = split(this.#name());
    const raw = this.#attributes();
    const scope = scopeOf(outer, raw);
    const attributes = raw.filter((attribute) => attribute.prefix !== 'xmlns' && !(attribute.prefix === '' && attribute.local === 'xmlns'));
    for (const used of [prefix, ...attributes.map((attribute) => attribute.prefix)]) {
      if (used !== '' && !scope.has(used)) throw new XmlError(`the prefix ${used} is not declared`);
    }
    const children = this.#take('/>') ? [] : this.#content(prefix === '' ? local : `${prefix}:${local}`, scope, depth);
    return { prefix, local, namespace: scope.get(prefix) ?? '', attributes, scope, children };
  }

  #content(qualified: string, scope: ReadonlyMap<string, string>, depth: number): readonly (XmlElement | string)[] {
    this.#expect('>');
    const children: (XmlElement | string)[] = [];
    for (;;) {
      const text = this.#textRun();
      if (text !== '') children.push(text);
      if (this.#take('</')) {
        if (this.#name() !== qualified) throw new XmlError('elements overlap');
        this.space();
        this.#expect('>');
        return children;
      }
      if (this.#text.startsWith('<!', this.#at) || this.#text.startsWith('<?', this.#at))
        throw new XmlError('comments, instructions and declarations are refused');
      if (this.atEnd) throw new XmlError('the document ends too early');
      children.push(this.element(scope, depth + 1));
    }
  }

  #textRun(): string {
    const end = this.#text.indexOf('<', this.#at);
    const raw = this.#text.slice(this.#at, end === -1 ? this.#text.length : end);
    this.#at += raw.length;
    return decode(raw);
  }

  #attributes(): readonly XmlAttribute[] {
    const attributes: XmlAttribute[] = [];
    const seen = new Set<string>();
    for (;;) {
      const before = this.#at;
      this.space();
      const next = this.#text[this.#at];
      if (next === '>' || next === '/' || next === undefined) return attributes;
      if (this.#at === before) throw new XmlError('attributes run together');
      const qualified = this.#name();
      if (seen.has(qualified)) throw new XmlError(`the attribute ${qualified} stands twice`);
      seen.add(qualified);
      this.space();
      this.#expect('=');
      this.space();
      const quote = this.#text[this.#at];
      if (quote !== '"' && quote !== "'") throw new XmlError('an attribute has no quotes');
      const end = this.#text.indexOf(quote, this.#at + 1);
      const raw = end === -1 ? '<' : this.#text.slice(this.#at + 1, end);
      if (raw.includes('<')) throw new XmlError('an attribute is not closed');
      this.#at = end + 1;
      const [prefix, local] = split(qualified);
      attributes.push({ prefix, local, value: decode(raw.replaceAll(/[\t\n]/g, ' ')) });
    }
  }

  #name(): string {
    name.lastIndex = this.#at;
    const found = name.exec(this.#text)?.[0];
    if (found === undefined) throw new XmlError('a name is expected');
    this.#at += found.length;
    return found;
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw new XmlError(`${text} is expected`);
  }
}

function split(qualified: string): readonly [prefix: string, local: string] {
  const colon = qualified.indexOf(':');
  return colon === -1 ? ['', qualified] : [qualified.slice(0, colon), qualified.slice(colon + 1)];
}

function scopeOf(outer: ReadonlyMap<string, string>, attributes: readonly XmlAttribute[]): ReadonlyMap<string, string> {
  let scope: Map<string, string> | undefined;
  for (const { prefix, local, value } of attributes) {
    const declared = prefix === 'xmlns' ? local : prefix === '' && local === 'xmlns' ? '' : undefined;
    if (declared === undefined) continue;
    scope ??= new Map(outer);
    scope.set(declared, value);
  }
  return scope ?? outer;
}

function decode(raw: string): string {
  return raw.replaceAll(/&([^;]*);?/g, (whole, body: string) => {
    if (!whole.endsWith(';')) throw new XmlError('an entity is not closed');
    if (Object.hasOwn(entities, body)) return entities[body]!;
    const code = /^#x([0-9a-fA-F]{1,6})$/.exec(body)?.[1];
    const point = code === undefined ? Number(/^#(\d{1,7})$/.exec(body)?.[1]) : Number.parseInt(code, 16);
    if (!(point > 0 && point <= 0x10ffff)) throw new XmlError(`the entity ${whole} is not known`);
    return String.fromCodePoint(point);
  });
}

/** Children that are elements of a name, in any of the given name spaces. */
export function childElements(element: XmlElement, local: string, namespace: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.local === local && child.namespace === namespace,
  );
}

export function attributeOf(element: XmlElement, local: string): string | undefined {
  return element.attributes.find((attribute) => attribute.prefix === '' && attribute.local === local)?.value;
}

/** The text of an element that holds nothing else. Throws where there are elements inside. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child !== 'string') throw new XmlError(`${element.local} holds elements, not text`);
    text += child;
  }
  return text.trim();
}

/** The element and everything under it. */
export function* descendants(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child);
}
