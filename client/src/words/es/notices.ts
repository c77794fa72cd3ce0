import type { Words } from '../../shell/words.js';
import type { notices as english } from '../en/notices.js';

export const notices = {
  reminded: 'Recordatorio:',
  dueWhen: 'vence {when}',
  overdueSince: 'con atraso desde el {day}',

  escalatedTitle: 'Su organización está atrasada con',
  escalatedHint: 'Se le presentan a usted por una regla de su propia organización.',
  talkToTitle: 'Conviene conversar',
  talkToHint: 'Se prometió a su equipo y se aplazó dos veces o más. A menudo hay un obstáculo que nadie ha dicho todavía. Solo usted ve esta lista.',
  talkTo: 'Hablar con {name} sobre «{title}»',
  talkToOrganization: 'Hablar con {organization} sobre «{title}»',
} satisfies Words<typeof english>;
