import { IconHistory, IconPencilPlus } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { LibraryInput, LibraryQuery } from '../generated/graphql.js';
import { libraryDocument } from '../library/documents.js';
import { EditionRow } from '../library/edition-row.js';
import { useLibraryWords } from '../library/words.js';
import { useAgainAfter } from '../notifications/again.js';
import { LearningTabs } from '../questions/tabs.js';
import '../shell/handling.css';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Empty, Page, PageHead, Sheet } from '../shell/sheet.js';
import { useCurrentTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { WordsField } from '../shell/words-field.js';
import { useLoad, useRow, useRows } from '../sync/index.js';
import { useAddingTeams } from '../tasks/adding.js';
import { FilterBar, KindCounts, SortChoice } from './filter-bar.js';
import { LessonRow } from './lesson-row.js';
import styles from './lessons.module.css';
import { inputOf, useLessonFilter } from './list.js';
import { useLessonWords } from './words.js';

const NewLesson = lazy(later(() => import('./new-lesson.js')));

type Entry = LibraryQuery['library']['entries'][number];

/** What was learned, here and elsewhere: a list whose address says what is looked for. */
export default function LessonsPage() {
  const t = useLessonWords();
  const l = useLibraryWords();
  const tell = useTell();
  const filtering = useLessonFilter();
  const current = useCurrentTeam();
  const mayWrite = useAddingTeams().length > 0;
  const [writing, setWriting] = useState(false);
  const input = inputOf(filtering);
  const question = JSON.stringify(input);
  const again = useAgain();
  const { data, loading, error } = useLoad(libraryDocument, { input: { ...input, withFacets: true } }, { again });
  const shown = data?.library;
  useTitle(t('lessons'));
  const { q, ...chosen } = filtering.filter;
  const filtered = Object.keys(chosen).length > 0;
  const nothing = q ? l(filtered ? 'nothingChosen' : 'nothingSaid') : t(filtered ? 'nothingFound' : mayWrite ? 'noneYet' : 'noneReads');
  return (
    <Page>
      <PageHead
        title={t('lessons')}
        acts={
          <>
            {current ? (
              <Link className={parts.btn} to={`/team/${current.id}?view=reviews`}>
                <IconHistory size={16} stroke={1.75} aria-hidden="true" />
                {t('toReviews')}
              </Link>
            ) : null}
            {mayWrite ? (
              <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => setWriting(true)}>
                <IconPencilPlus size={16} stroke={1.75} aria-hidden="true" />
                {t('write')}
              </button>
            ) : null}
          </>
        }
      >
        {l('listHint')}
      </PageHead>
      <LearningTabs on="lessons" />
      <WordsField value={q ?? ''} label={l('find')} placeholder={l('findPlaceholder')} shortcut={l('find')} onChange={(words) => filtering.set('q', words)} />
      {shown ? <KindCounts facets={shown.facets} {...filtering} /> : null}
      <FilterBar facets={shown?.facets ?? []} {...filtering} />
      {error ? <p className={parts.error}>{tell(error)}</p> : null}
      {loading && !shown ? (
        <Loading />
      ) : (
        <Sheet title={t('shown', { count: shown?.count ?? 0 })} side={<SortChoice {...filtering} />}>
          {shown?.entries.length ? (
            <ul className={styles.list}>
              <Lines entries={shown.entries} withTeam={!filtering.filter.team} />
              {shown.next ? (
                <NextPage key={`${question} ${shown.next}`} input={input} after={shown.next} again={again} withTeam={!filtering.filter.team} />
              ) : null}
            </ul>
          ) : (
            <Empty>{nothing}</Empty>
          )}
        </Sheet>
      )}
      <Suspense>{writing ? <NewLesson onClose={() => setWriting(false)} /> : null}</Suspense>
    </Page>
  );
}

/** Becomes another number whenever a lesson, or what was released of one, has changed: order and counts are the server's. */
function useAgain(): number {
  const rows = useRows('lesson');
  const [released, setReleased] = useState(0);
  useAgainAfter(
    () => setReleased((count) => count + 1),
    ({ kind }) => kind === 'edition',
  );
  return useMemo(() => rows.reduce((sum, row) => sum + row.version, rows.length * 1_000), [rows]) + released;
}

function Lines({ entries, withTeam }: { entries: readonly Entry[]; withTeam: boolean }) {
  return entries.map(({ lesson, edition, adoptions }) => {
    if (edition) return <EditionRow key={edition.id} edition={edition} adoptions={adoptions} />;
    const { id } = lesson as { id: string };
    return <HeldLesson key={id} id={id} adoptions={adoptions} withTeam={withTeam} />;
  });
}

/** As it stands now, which may be newer than the list. */
function HeldLesson({ id, ...beside }: { id: string; adoptions: number; withTeam: boolean }) {
  const lesson = useRow('lesson', id);
  return lesson ? <LessonRow lesson={lesson} {...beside} /> : null;
}

interface NextProps {
  input: LibraryInput;
  after: string;
  again: number;
  withTeam: boolean;
}

/** The page after the last one that was shown, once somebody wants it. */
function NextPage({ input, after, again, withTeam }: NextProps) {
  const t = useLessonWords();
  const [asked, setAsked] = useState(false);
  const { data } = useLoad(libraryDocument, { input: { ...input, after } }, { skip: !asked, again });
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (data) setSeen(true);
  }, [data]);
  if (!data && !seen)
    return (
      <li className={styles.more}>
        <button type="button" className={parts.btn} disabled={asked} onClick={() => setAsked(true)}>
          {t('showMore')}
        </button>
      </li>
    );
  const page = data?.library;
  if (!page) return null;
  return (
    <>
      <Lines entries={page.entries} withTeam={withTeam} />
      {page.next ? <NextPage key={page.next} input={input} after={page.next} again={again} withTeam={withTeam} /> : null}
    </>
  );
}
