import { useState } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { SearchInput } from '../generated/graphql.js';
import { useAgainAfter } from '../notifications/again.js';
import { Loading } from '../shell/notices.js';
import { Empty, Page, PageHead, Sheet } from '../shell/sheet.js';
import { useTitle } from '../shell/title.js';
import { WordsField } from '../shell/words-field.js';
import { useLoad } from '../sync/index.js';
import { searchDocument } from './documents.js';
import { useSearchFilter, type SearchFilter } from './filter.js';
import { Filters } from './filters.js';
import { noteOpened, type Found } from './found.js';
import { FoundText, KindIcon } from './result.js';
import styles from './search.module.css';
import { useAddress } from './use-search.js';
import { useSearchWords } from './words.js';

const firstPage = 20;
const longest = 50;

/** Everything that I may see with these words, and how much of it is of which kind. */
export default function SearchPage() {
  const t = useSearchWords();
  const tell = useTell();
  const filter = useSearchFilter();
  const text = filter.text.trim();
  const { kind, teamId, type, from, until } = filter;
  const question = { text, kinds: kind ? [kind] : null, teamId: teamId || null, tacticTypeKey: type || null, from: from || null, until: until || null };
  const stands = JSON.stringify(question);
  const [long, setLong] = useState('');
  const limit = long === stands ? longest : firstPage;
  const { data, loading, error, reload } = useLoad(searchDocument, { input: { ...question, limit, withFacets: true } }, { skip: !text });
  // What is gone has left the list already; how many there are is the server's to say.
  useAgainAfter(reload, ({ gone }) => gone);
  useTitle(text ? `${text} · ${t('search')}` : t('search'));
  const found = text ? data?.search : undefined;
  return (
    <Page>
      <PageHead title={t('search')}>{t('hint')}</PageHead>
      <WordsField value={filter.text} label={t('field')} placeholder={t('placeholder')} shortcut={t('search')} onChange={(text) => filter.set('q', text)} />
      {text && <Filters filter={filter} facets={found?.facets} />}
      {error && <p className={parts.error}>{tell(error)}</p>}
      {!text && <Empty>{t('begin')}</Empty>}
      {text && loading && !found && <Loading />}
      {found && (
        <div aria-live="polite">
          <Sheet title={t('found', { count: found.count })}>
            {found.near && found.count > 0 && <p className={styles.note}>{t('near')}</p>}
            {found.count ? <Results results={found.results} /> : <Nothing filter={filter} />}
            {found.next && <More question={question} after={found.next} first={limit < longest} onLong={() => setLong(stands)} />}
          </Sheet>
        </div>
      )}
    </Page>
  );
}

function Nothing({ filter }: { filter: SearchFilter }) {
  const t = useSearchWords();
  if (!filter.narrowed) return <Empty>{t('nothing')}</Empty>;
  return (
    <>
      <Empty>{t('nothingHere')}</Empty>
      <p className={styles.more}>
        <button type="button" className={parts.btn} onClick={filter.widen}>
          {t('anyway')}
        </button>
      </p>
    </>
  );
}

function Results({ results }: { results: readonly Found[] }) {
  const address = useAddress();
  return (
    <ul className={styles.results}>
      {results.map((found) => (
        <li key={found.id}>
          <Link to={address(found)} onClick={() => noteOpened(found)}>
            <span className={styles.line}>
              <KindIcon kind={found.kind} />
              <span className={styles.text}>
                <FoundText found={found} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface MoreProps {
  question: SearchInput;
  after: string;
  /** The first page is made longer before there is a second one. */
  first: boolean;
  onLong(): void;
}

function More({ question, after, first, onLong }: MoreProps) {
  const t = useSearchWords();
  const [open, setOpen] = useState(false);
  const { data } = useLoad(searchDocument, { input: { ...question, after, limit: longest } }, { skip: !open });
  if (data)
    return (
      <>
        <Results results={data.search.results} />
        {data.search.next && <More key={data.search.next} question={question} after={data.search.next} first={false} onLong={onLong} />}
      </>
    );
  return (
    <p className={styles.more}>
      <button type="button" className={parts.btn} disabled={open} onClick={first ? onLong : () => setOpen(true)}>
        {t('more')}
      </button>
    </p>
  );
}
