/** The special categories of GDPR Article 9(1), with the words of a report. https://eur-lex.europa.eu/eli/reg/2016/679/oj */
export const article9Titles = {
  'racial-or-ethnic-origin': 'racial or ethnic origin',
  'political-opinions': 'political opinions',
  'religious-or-philosophical-beliefs': 'religious or philosophical beliefs',
  'trade-union-membership': 'trade union membership',
  genetic: 'genetic data',
  biometric: 'biometric data that identify a person',
  health: 'health',
  'sex-life-or-sexual-orientation': 'sex life or sexual orientation',
} as const;

export type Article9Class = keyof typeof article9Titles;
