/** The file under `generated/` with the documents of the policies of one path; each line is a policy, so that one can be read without parsing the rest. */
export function documentsFile(path: string): string {
  return `managed-policies/${path === '/' ? 'no-path' : path.slice(1, -1).replaceAll('/', '.')}.generated.jsonl`;
}
