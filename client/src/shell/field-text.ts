import { useMemo } from 'react';
import { store } from '../sync/index.js';
import { fields } from '../words/en/fields.js';
import { useDates } from './dates.js';
import { usePack, type PackList } from './pack.js';
import { useWords } from './words.js';

const lists: Readonly<Record<string, PackList>> = {
  typeKey: 'tacticTypes',
  stage: 'stages',
  strand: 'strands',
  level: 'levels',
  object: 'objects',
  confidence: 'confidences',
  stopReason: 'stopReasons',
  handling: 'labels',
  outcome: 'reviewOutcomes',
  sector: 'sectors',
  coreSectors: 'sectors',
  role: 'roles',
};
const states = ['proposed', 'invited', 'held', 'ended', 'declined', 'confirmed'] as const;

type FieldName = Exclude<keyof typeof fields, `state_${string}`>;

function isField(name: string): name is FieldName {
  return name in fields && !name.startsWith('state_');
}

const others = new Map<string, () => string>();

/** Words for fields of a room that comes later, in the language of the moment. */
export function nameFields(names: Readonly<Record<string, () => string>>): void {
  for (const field in names) others.set(field, names[field]!);
}

export interface FieldText {
  /** "leadOrganizationId" as a person says it; the name itself if it has no words. */
  name(field: string): string;
  /** A column's value as a person reads it: a term of the pack, a name, a day. */
  value(field: string, value: unknown): string;
}

function nameOfId(id: string): string | undefined {
  return store.get('organization', id)?.name ?? store.get('person', id)?.displayName ?? store.get('place', id)?.name ?? store.get('team', id)?.name;
}

/** Says fields and values of rows, for histories and conflicts. */
export function useFieldText(): FieldText {
  const t = useWords('fields');
  const shell = useWords('shell');
  const pack = usePack();
  const dates = useDates();
  return useMemo(() => {
    const one = (field: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return shell('emptyValue');
      if (typeof value === 'boolean') return shell(value ? 'yes' : 'no');
      if (typeof value === 'number') return dates.number(value);
      if (typeof value !== 'string') return JSON.stringify(value);
      const list = lists[field];
      if (list) return pack.term(list, value);
      const state = /state$/i.test(field) ? states.find((each) => each === value) : undefined;
      if (state) return t(`state_${state}`);
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dates.day(value);
      if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return dates.dayTime(value);
      return (/Ids?$/.test(field) && nameOfId(value)) || value;
    };
    return {
      name: (field) => (isField(field) ? t(field) : (others.get(field)?.() ?? field)),
      value: (field, value) => {
        if (!Array.isArray(value)) return one(field, value);
        return value.length ? dates.list(value.map((each: unknown) => one(field, each))) : shell('emptyValue');
      },
    };
  }, [t, shell, pack, dates]);
}
