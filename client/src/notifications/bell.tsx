import { Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import frame from '../shell/frame.module.css';
import { useShortcut } from '../shell/keys.js';
import styles from './bell.module.css';
import { NoticeList } from './notice-list.js';
import { useNotices } from './notices.js';
import { useNoticeWords } from './words.js';

const most = 99;

/** How much is new, and the list of it. */
export default function Bell() {
  const t = useNoticeWords();
  const { notices, unseen } = useNotices();
  const [open, setOpen] = useState(false);
  const count = unseen.length;
  const name = count ? t('bellNew', { count }) : t('bell');
  useShortcut('g n', t('goNotices'), () => setOpen(true));
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width="min(420px, calc(100vw - 16px))" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={`${frame.tool} ${styles.bell}`} aria-label={name} title={name} onClick={() => setOpen(!open)}>
          <IconBell size={18} stroke={1.75} aria-hidden="true" />
          {count > 0 && <b aria-hidden="true">{count > most ? `${most}+` : count}</b>}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('bell')} p={0}>
        <NoticeList notices={notices} unseen={unseen} onLeave={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
