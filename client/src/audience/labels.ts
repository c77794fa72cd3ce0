import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { labelFits, type Narrowing } from './seen.js';

interface Labels {
  /** Those that allow who sees it, and the one that it has. A label is known by its key, in every language. */
  readonly options: readonly { key: string; name: string }[];
  /** What has to be done before the others can be chosen; nothing where all can be. */
  readonly hint: string | undefined;
}

/** The handling labels to choose from, for what is seen by these people. */
export function useLabels(audience: Narrowing, now?: string): Labels {
  const pack = usePack();
  const t = useWords('audience');
  const all = pack.list('labels');
  const options = all.filter(({ key }) => key === now || labelFits(key, audience)).map(({ key }) => ({ key, name: key }));
  return { options, hint: options.length < all.length ? t('labelForPeople') : undefined };
}
