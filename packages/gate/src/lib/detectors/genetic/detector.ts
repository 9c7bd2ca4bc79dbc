import { wordColumn } from '../rules/column.ts';

export const detector = wordColumn({
  id: 'genetic',
  type: 'GENETIC',
  title: 'Genetic data',
  sources: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj'],
  words: ['brca1', 'brca2', 'apoe e4', 'apoe4', 'wild type', 'heterozygous', 'homozygous', 'a/a', 'a/g', 'g/g', 'c/c', 'c/t', 't/t'],
  alone: 0.4,
  chance: 0.03,
  headers: {
    for: [
      'genetic',
      'genome',
      'genotype',
      'dna',
      'snp',
      'allele',
      'mutation',
      'brca',
      'gene',
      'gentest',
      'genotyp',
      'genetik',
      'genetique',
      'adn',
    ],
    against: ['general', 'generation'],
  },
});
