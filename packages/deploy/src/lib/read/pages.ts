/** Reads pages until there is no next one; AWS may answer an empty page with a next one. */
export async function pages<Page, Item>(
  read: (token: string | undefined) => Promise<Page>,
  items: (page: Page) => readonly Item[] | undefined,
  next: (page: Page) => string | undefined,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  let token: string | undefined;
  do {
    const page = await read(token);
    found.push(...(items(page) ?? []));
    token = next(page);
  } while (token !== undefined);
  return found;
}

/** For AWS Organizations, where the member is `NextToken` everywhere. */
export function organizationPages<Page extends { readonly NextToken?: string | undefined }, Item>(
  read: (token: { NextToken?: string }) => Promise<Page>,
  items: (page: Page) => readonly Item[] | undefined,
): Promise<readonly Item[]> {
  return pages(
    (token) => read(token === undefined ? {} : { NextToken: token }),
    items,
    (page) => page.NextToken,
  );
}
