import { IconHistory, IconPencilPlus } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { LessonsQuery } from '../generated/graphql.js';
import type { Lesson } from '../generated/rows.js';
import '../shell/handling.css';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Empty, Page, PageHead, Sheet } from '../shell/sheet.js';
import { useCurrentTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useLoad, useRows } from '../sync/index.js';
import { useAddingTeams } from '../tasks/adding.js';
import { lessonsDocument } from './documents.js';
import { FilterBar, KindCounts } from './filter-bar.js';
import { LessonRow } from './lesson-row.js';
import styles from './lessons.module.css';
import { fits, inputOf, newestFirst, useLessonFilter } from './list.js';
import { useLessonWords } from './words.js';

const NewLesson = lazy(later(() => import('./new-lesson.js')));

type List = LessonsQuery['lessons'];

/** What teams learned: a list whose address says what is looked for. */
export default function LessonsPage() {
  const t = useLessonWords();
  const tell = useTell();
  const filtering = useLessonFilter();
  const { filter } = filtering;
  const rows = useRows('lesson');
  const current = useCurrentTeam();
  const mayWrite = useAddingTeams().length > 0;
  const [writing, setWriting] = useState(false);
  const question = JSON.stringify(inputOf(filter));
  const [loaded, setLoaded] = useState<{ question: string; last: List }>();
  // Counts are the server's: whatever changes in a lesson may change them.
  const stamp = useMemo(() => rows.reduce((sum, row) => sum + row.version, rows.length), [rows]);
  const { data, loading, error } = useLoad(lessonsDocument, { input: inputOf(filter) }, { again: stamp });
  const last = loaded?.question === question ? loaded.last : data?.lessons;
  const shown = useMemo(() => inPages(rows, last, (lesson) => fits(lesson, filter)), [rows, last, filter]);
  useTitle(t('lessons'));
  const filtered = Object.keys(filter).length > 0;
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
        {t('listHint')}
      </PageHead>
      {data ? <KindCounts counts={data.lessons.counts} {...filtering} /> : null}
      <FilterBar {...filtering} />
      {error ? <p className={parts.error}>{tell(error)}</p> : null}
      {loading && !data ? (
        <Loading />
      ) : (
        <Sheet title={t('shown', { count: shown.length })}>
          {shown.length ? (
            <ul className={styles.list}>
              {shown.map((lesson) => (
                <LessonRow key={lesson.id} lesson={lesson} withTeam={!filter.team} />
              ))}
            </ul>
          ) : (
            <Empty>{t(filtered ? 'nothingFound' : mayWrite ? 'noneYet' : 'noneReads')}</Empty>
          )}
          {last?.next ? <More key={last.next} question={question} after={last.next} onLoaded={(next) => setLoaded({ question, last: next })} /> : null}
        </Sheet>
      )}
      <Suspense>{writing ? <NewLesson onClose={() => setWriting(false)} /> : null}</Suspense>
    </Page>
  );
}

/** What fits and is no older than the last page that was asked for: a lesson that comes live stands among them at once. */
function inPages(rows: readonly Lesson[], last: List | undefined, isWanted: (lesson: Lesson) => boolean): readonly Lesson[] {
  const fitting = rows.filter(isWanted).sort(newestFirst);
  const oldest = last?.next ? last.lessons.at(-1) : undefined;
  return oldest ? fitting.filter((lesson) => newestFirst(lesson, oldest) <= 0) : fitting;
}

function More({ question, after, onLoaded }: { question: string; after: string; onLoaded(list: List): void }) {
  const t = useLessonWords();
  const [asked, setAsked] = useState(false);
  const { data } = useLoad(lessonsDocument, { input: { ...(JSON.parse(question) as object), after } }, { skip: !asked });
  useEffect(() => {
    if (data) onLoaded(data.lessons);
  }, [data, onLoaded]);
  return (
    <div className={styles.more}>
      <button type="button" className={parts.btn} disabled={asked} onClick={() => setAsked(true)}>
        {t('showMore')}
      </button>
    </div>
  );
}
