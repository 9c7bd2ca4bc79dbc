import { personalData, type PersonalDataType } from '../../src/lib/personal-data/types.ts';
import type { Row } from './row.ts';

/** What a column of a table holds, and how one cell of it is made. */
export interface Cell {
  readonly label: PersonalDataType | 'FREE_TEXT' | 'none';
  readonly quasi: boolean;
  /** What a column that is no direct identifier says of people: a quasi-identifier or a special class. */
  readonly indirect?: PersonalDataType;
  /** What can be found inside free text. */
  readonly types?: readonly PersonalDataType[];
  readonly make: (row: Row) => string;
}

type Make = Cell['make'];

/** A column that points to one person. */
export const direct = (label: PersonalDataType, make: Make): Cell => ({ label, quasi: personalData[label].kind === 'quasi', make });

/** A column that points to one person together with others. */
export const quasi = (indirect: PersonalDataType, make: Make): Cell => ({ label: 'none', quasi: true, indirect, make });

/** A column of a class that a law protects most. */
export const special = (indirect: PersonalDataType, make: Make): Cell => ({ label: 'none', quasi: false, indirect, make });

export const harmless = (make: Make): Cell => ({ label: 'none', quasi: false, make });

export const freeText = (types: readonly PersonalDataType[], make: Make): Cell => ({ label: 'FREE_TEXT', quasi: false, types, make });
