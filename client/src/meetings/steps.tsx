import { Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconArchive,
  IconCalendarOff,
  IconChevronDown,
  IconFileTypePdf,
  IconPencil,
  IconPrinter,
  IconRotate,
  IconSend,
  type Icon,
} from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import parts from '../boards/parts.module.css';
import { PHONE } from '../boards/phone-stages.js';
import type { Meeting } from '../generated/rows.js';
import { useLanguage } from '../shell/words.js';
import { useMeetingActs } from './acts.js';
import { Closing } from './closing.js';
import styles from './meetings.module.css';
import { useMeetingWords } from './words.js';

interface Step {
  readonly key: string;
  readonly label: string;
  readonly Icon: Icon;
  readonly may: boolean;
  /** A page that opens beside this one, where it is no act. */
  readonly href?: string;
  run?(): void;
}

interface StepsProps {
  meeting: Meeting;
  can: ReadonlySet<string>;
  onEdit(): void;
}

/** What moves the meeting on, beside its one next step. */
function useLife(meeting: Meeting, can: ReadonlySet<string>): readonly Step[] {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const go = useNavigate();
  const archive = () => {
    acts.archive(meeting);
    void go('/meetings');
  };
  const steps: readonly Step[] = [
    { key: 'archive', label: t('archive'), Icon: IconArchive, may: can.has('archiveMeeting') && meeting.state === 'cancelled', run: archive },
    { key: 'cancel', label: t('cancelIt'), Icon: IconCalendarOff, may: can.has('cancelMeeting'), run: () => acts.cancel(meeting) },
    { key: 'correct', label: t('correct'), Icon: IconRotate, may: can.has('correctMinutes'), run: () => acts.correct(meeting) },
    { key: 'send', label: t('send'), Icon: IconSend, may: can.has('sendMeeting'), run: () => acts.send(meeting) },
  ];
  return steps.filter((step) => step.may);
}

function useTools({ meeting, can, onEdit }: StepsProps): readonly Step[] {
  const t = useMeetingWords();
  const language = useLanguage();
  const steps: readonly Step[] = [
    { key: 'edit', label: t('edit'), Icon: IconPencil, may: can.has('editMeeting'), run: onEdit },
    { key: 'print', label: t('print'), Icon: IconPrinter, may: true, run: () => window.print() },
    { key: 'pdf', label: t('pdf'), Icon: IconFileTypePdf, may: true, href: `/meetings/${meeting.id}/minutes.pdf?language=${language}` },
  ];
  return steps.filter((step) => step.may);
}

const usePhone = () => useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false }) ?? false;
const beside = { target: '_blank', rel: 'noreferrer' } as const;

/** The next step as the one filled button: until it begins to send the agenda, then to close it; on a phone all others behind one more, so that the parts of the meeting are not pushed away. */
export function MeetingSteps(props: StepsProps) {
  const { meeting, can } = props;
  const t = useMeetingWords();
  const life = useLife(meeting, can);
  const tools = useTools(props);
  const begun = Date.parse(meeting.startsAt) <= Date.now();
  const sends = !begun && life.find((step) => step.key === 'send');
  const rest = life.filter((step) => step !== sends);
  const next = (
    <>
      <Closing meeting={meeting} can={can} begun={begun} />
      {sends && (
        <button type="button" className={`${parts.btn} ${parts.main}`} onClick={sends.run}>
          {sends.label}
        </button>
      )}
    </>
  );
  if (!usePhone())
    return (
      <>
        {rest.map(({ key, label, run }) => (
          <button key={key} type="button" className={parts.btn} onClick={run}>
            {label}
          </button>
        ))}
        {next}
      </>
    );
  return (
    <>
      {next}
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={parts.btn}>
            {t('more')}
            <IconChevronDown size={16} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {[...tools, ...rest].map(({ key, label, Icon: Glyph, href, run }) => {
            const icon = <Glyph size={16} stroke={1.75} aria-hidden="true" />;
            return href ? (
              <Menu.Item key={key} leftSection={icon} component="a" href={href} {...beside}>
                {label}
              </Menu.Item>
            ) : (
              <Menu.Item key={key} leftSection={icon} onClick={run}>
                {label}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** Where there is room: to change it, and to take it along. */
export function MeetingTools(props: StepsProps) {
  const tools = useTools(props);
  if (usePhone()) return null;
  const className = `${parts.btn} ${parts.ghost} ${parts.small}`;
  return (
    <span className={styles.push}>
      {tools.map(({ key, label, Icon: Glyph, href, run }) => {
        const icon = <Glyph size={16} aria-hidden="true" />;
        return href ? (
          <a key={key} className={className} href={href} {...beside}>
            {icon}
            {label}
          </a>
        ) : (
          <button key={key} type="button" className={className} onClick={run}>
            {icon}
            {label}
          </button>
        );
      })}
    </span>
  );
}
