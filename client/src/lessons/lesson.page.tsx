import { IconArrowLeft, IconPencil, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { AudienceControl } from '../audience/control.js';
import parts from '../boards/parts.module.css';
import type { Lesson } from '../generated/rows.js';
import '../shell/handling.css';
import { afterwards, later, pageShown } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Page, PageHead } from '../shell/sheet.js';
import { chooseTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useLoad, useRow } from '../sync/index.js';
import { lessonDocument } from './documents.js';
import { LessonItems } from './life/items.js';
import { Life } from './life/life.js';
import { LessonArticle } from './reading/article.js';
import { HomeByline } from './reading/byline.js';
import { Beside } from './reading/beside.js';
import { Notes } from './reading/notes.js';
import reading from './reading/reading.module.css';
import { useLessonWords } from './words.js';
import { showField, StepList } from './writing/step.js';

const Conversation = lazy(later(() => import('../comments/conversation.js')));
const LessonHistory = lazy(afterwards(() => import('./life/history.js')));
const Share = lazy(afterwards(async () => ({ default: (await import('../releases/share.js')).Share })));
const WhoElse = lazy(afterwards(() => import('../library/who-else.js')));
const RelatedLessons = lazy(afterwards(() => import('./related/related.js')));
const LessonForm = lazy(later(() => import('./writing/form.js')));

/** One lesson, to read or to write. */
export default function LessonPage() {
  const t = useLessonWords();
  const { lessonId = '' } = useParams();
  const lesson = useRow('lesson', lessonId);
  const { data, loading } = useLoad(lessonDocument, { id: lessonId }, { again: lesson?.version });
  useTitle(lesson?.title);
  useEffect(() => {
    if (lesson) chooseTeam(lesson.teamId);
  }, [lesson]);
  const said = data?.lesson?.viewerCan;
  const can = useMemo(() => new Set(said ?? []), [said]);
  if (lesson) return <Opened key={lesson.id} lesson={lesson} can={can} laterId={(data?.lesson?.supersededBy as { id?: string } | null | undefined)?.id} />;
  if (loading) return <Loading />;
  return (
    <Page>
      <PageHead title={t('goneTitle')}>{t('goneText')}</PageHead>
      <p>
        <Link className={parts.btn} to="/lessons">
          {t('toLessons')}
        </Link>
      </p>
    </Page>
  );
}

interface OpenedProps {
  lesson: Lesson;
  /** The acts that are open to me. */
  can: ReadonlySet<string>;
  /** The lesson that took the place of this one. */
  laterId: string | undefined;
}

function Opened({ lesson, can, laterId }: OpenedProps) {
  const [params, setParams] = useSearchParams();
  const editing = params.has('edit') && can.has('editLesson');
  useEffect(pageShown, []);
  const toField = (field: string) => {
    if (editing) showField(field);
    else setParams({ edit: field }, { replace: true });
  };
  return (
    <div className={reading.whole} data-editing={editing || undefined}>
      <div className={reading.main}>
        <Tools lesson={lesson} can={can} editing={editing} />
        {editing ? (
          <Suspense fallback={<Loading />}>
            <LessonForm key={params.get('edit')} lesson={lesson} begin={params.get('edit') ?? ''} />
          </Suspense>
        ) : (
          <>
            <LessonArticle
              lesson={lesson}
              byline={<HomeByline lesson={lesson} />}
              notes={<Notes lesson={lesson} laterId={laterId} />}
              after={
                <Suspense>
                  <RelatedLessons lesson={lesson} may={can.has('relateLesson')} />
                </Suspense>
              }
            />
            <Suspense>
              <Conversation kind="lesson" id={lesson.id} teamId={lesson.teamId} audience={lesson.audience} />
            </Suspense>
            <Suspense>
              <LessonHistory key={`history ${lesson.id}`} lesson={lesson} may={can.has('editLesson')} />
            </Suspense>
          </>
        )}
      </div>
      <aside className={reading.side}>
        {editing ? <StepList /> : null}
        <Life lesson={lesson} can={can} onField={toField} />
        <Suspense>
          <Share lesson={lesson} can={can} onField={toField} />
        </Suspense>
        {editing ? null : (
          <>
            <LessonItems lesson={lesson} may={can.has('editLesson')} />
            <Beside lesson={lesson} />
            <Suspense>{lesson.tacticTypeKey ? <WhoElse typeKey={lesson.tacticTypeKey} but={lesson.teamId} /> : null}</Suspense>
          </>
        )}
      </aside>
    </div>
  );
}

function Tools({ lesson, can, editing }: Omit<OpenedProps, 'laterId'> & { editing: boolean }) {
  const t = useLessonWords();
  const [, setParams] = useSearchParams();
  const button = `${parts.btn} ${parts.ghost} ${parts.small}`;
  return (
    <div className={reading.tools}>
      {editing ? (
        <h1>{t('editTitle')}</h1>
      ) : (
        <Link className={button} to="/lessons">
          <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
          {t('toLessons')}
        </Link>
      )}
      <span className={reading.push}>
        <AudienceControl kind="lesson" id={lesson.id} may={can.has('editLesson')} />
        {editing ? (
          <button type="button" className={`${parts.btn} ${parts.main} ${parts.small}`} onClick={() => setParams({}, { replace: true })}>
            {t('done')}
          </button>
        ) : (
          <button type="button" className={button} onClick={() => window.print()}>
            <IconPrinter size={16} stroke={1.75} aria-hidden="true" />
            {t('print')}
          </button>
        )}
        {can.has('editLesson') && !editing ? (
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setParams({ edit: '' })}>
            <IconPencil size={16} stroke={1.75} aria-hidden="true" />
            {t('edit')}
          </button>
        ) : null}
      </span>
    </div>
  );
}
