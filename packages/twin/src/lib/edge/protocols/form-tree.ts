/** Parameters such as `Tags.member.1.Key=x` as a tree of their parts. */
export interface FormNode {
  text?: string;
  children?: Map<string, FormNode>;
}

/** Deeper names are refused by dropping them: no model nests as far. */
const maximumDepth = 24;

export function parseForm(text: string): FormNode {
  const root: FormNode = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const parts = name.split('.');
    if (parts.length > maximumDepth) continue;
    let node = root;
    for (const part of parts) {
      node.children ??= new Map();
      let next = node.children.get(part);
      if (next === undefined) node.children.set(part, (next = {}));
      node = next;
    }
    node.text = value;
  }
  return root;
}

/** Children named 1, 2, 3… in numeric order; gaps are closed, other names passed over. */
export function numberedChildren(node: FormNode): readonly FormNode[] {
  return [...(node.children ?? [])]
    .filter(([name]) => /^\d{1,6}$/.test(name))
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => child);
}
