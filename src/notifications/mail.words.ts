import type { MailKind } from '../identity/me.js';

/** What is said in mail, and on the page that ends it. */
export interface MailWords {
  readonly locale: string;
  asksSubject(count: number): string;
  digestSubject(count: number): string;
  readonly trialSubject: string;
  readonly trialIntro: string;
  readonly asksIntro: string;
  readonly digestIntro: string;
  readonly groups: Readonly<Record<MailKind, string>>;
  /** Stands for a thing whose title stays in the house. */
  readonly things: Readonly<Record<string, string>>;
  readonly whys: Readonly<Record<string, string>>;
  due(day: string): string;
  more(count: number): string;
  readonly open: string;
  readonly reason: string;
  readonly settings: string;
  readonly kinds: Readonly<Record<MailKind, string>>;
  stop(kinds: string): string;
  readonly and: string;
  readonly page: {
    ask(kinds: string): string;
    readonly explain: string;
    done(kinds: string): string;
    readonly again: string;
    readonly unknown: string;
    readonly unknownText: string;
  };
}

const english: MailWords = {
  locale: 'en-US',
  asksSubject: (count) => `Crosstown: ${count} ${count === 1 ? 'ask' : 'asks'} for you`,
  digestSubject: (count) => `Crosstown: ${count} ${count === 1 ? 'thing' : 'things'} to know today`,
  trialSubject: 'Crosstown: a test mail',
  trialIntro: 'Mail from this server arrives at your address.',
  asksIntro: 'Somebody asks something of you or your organization. You can accept, decline, or offer another date.',
  digestIntro: 'What came up since the last daily mail.',
  groups: { asks: 'Asks', reminders: 'Reminders', escalations: 'Late in your organization', meetings: 'Meetings', comments: 'Comments' },
  things: {
    task: 'An action item',
    tactic: 'A tactic',
    partner: 'A part in a tactic',
    seat: 'A seat on a team',
    commitment: 'A commitment',
    occurrence: 'A commitment',
    meeting: 'A meeting',
    decision: 'A decision',
    agreement: 'An agreement',
    lesson: 'A lesson',
    comment: 'A comment',
    release: 'Your lesson for the network',
    release_approval: 'A lesson for the network',
    edition: 'A lesson of the network',
    withdrawn_edition: 'A lesson that you read',
    adoption: 'A lesson that was taken over',
    report_back: 'A report on a lesson',
    source_message: 'A message about a lesson',
    question: 'A question to the network',
    answer: 'A question to the network',
    withdrawn_question: 'A question that you answered',
    thing: 'Something',
  },
  whys: {
    asked: 'waits for an answer',
    offered: 'another date or scope was offered',
    unanswered: 'has waited a week for an answer',
    week_before: 'due in a week',
    day_before: 'due tomorrow',
    day_after: 'was due yesterday',
    escalated: 'late, shown to you by your organization’s own rule',
    sent: 'its agenda or minutes were sent',
    meets: 'meets today or tomorrow',
    unapproved: 'its minutes wait for approval',
    review: 'is due for review',
    withdrawn: 'was withdrawn from the network',
    adopted: 'another team does it now',
    reported: 'says how it went elsewhere',
    written: 'came from another team',
    posted: 'waits for answers from other cities',
    accepted: 'your answer helped',
    refused: 'an organization did not agree',
    released: 'is out: the network reads it',
    outdated: 'does not go out as it stands',
    fits: 'is about a type of tactic on your board',
    answered: 'has an answer',
    mentioned: 'names you',
    commented: 'is new in what you follow',
  },
  due: (day) => `due ${day}`,
  more: (count) => `and ${count} more`,
  open: 'Open Crosstown',
  reason: 'You get this mail because you have an account. It says no more than may be read outside; the rest is in Crosstown.',
  settings: 'Choose what comes, and when',
  kinds: { asks: 'asks', reminders: 'reminders', escalations: 'what is late in your organization', meetings: 'meetings', comments: 'comments' },
  stop: (kinds) => `No more mail about ${kinds}`,
  and: 'and',
  page: {
    ask: (kinds) => `No more mail about ${kinds}?`,
    explain: 'In Crosstown itself nothing changes: everything stands on Today as before.',
    done: (kinds) => `You get no more mail about ${kinds}.`,
    again: 'You can switch it on again in your account.',
    unknown: 'This link does not work',
    unknownText: 'It may have been cut off on the way. You can choose what mail you get in your account.',
  },
};

const spanish: MailWords = {
  locale: 'es-US',
  asksSubject: (count) => `Crosstown: ${count} ${count === 1 ? 'petición' : 'peticiones'} para usted`,
  digestSubject: (count) => `Crosstown: ${count} ${count === 1 ? 'aviso' : 'avisos'} para hoy`,
  trialSubject: 'Crosstown: correo de prueba',
  trialIntro: 'El correo de este servidor llega a su dirección.',
  asksIntro: 'Alguien le pide algo a usted o a su organización. Puede aceptar, decir que no u ofrecer otra fecha.',
  digestIntro: 'Lo que surgió desde el último correo diario.',
  groups: { asks: 'Peticiones', reminders: 'Recordatorios', escalations: 'Con atraso en su organización', meetings: 'Reuniones', comments: 'Comentarios' },
  things: {
    task: 'Una tarea',
    tactic: 'Una táctica',
    partner: 'Una parte en una táctica',
    seat: 'Un puesto en un equipo',
    commitment: 'Un compromiso',
    occurrence: 'Un compromiso',
    meeting: 'Una reunión',
    decision: 'Una decisión',
    agreement: 'Un acuerdo',
    lesson: 'Una lección',
    comment: 'Un comentario',
    release: 'Su lección para la red',
    release_approval: 'Una lección para la red',
    withdrawn_edition: 'Una lección que usted leyó',
    adoption: 'Una lección adoptada',
    report_back: 'Un informe sobre una lección',
    source_message: 'Un mensaje sobre una lección',
    question: 'Una pregunta a la red',
    answer: 'Una pregunta a la red',
    withdrawn_question: 'Una pregunta que usted respondió',
    thing: 'Algo',
  },
  whys: {
    asked: 'espera respuesta',
    offered: 'se ofreció otra fecha u otro alcance',
    unanswered: 'espera respuesta desde hace una semana',
    week_before: 'vence en una semana',
    day_before: 'vence mañana',
    day_after: 'venció ayer',
    escalated: 'con atraso; la regla de su propia organización se lo muestra',
    sent: 'se envió su orden del día o su acta',
    meets: 'se reúne hoy o mañana',
    unapproved: 'su acta espera aprobación',
    review: 'debe revisarse',
    withdrawn: 'se retiró de la red',
    adopted: 'otro equipo la pone en práctica',
    reported: 'cuenta cómo fue en otro lugar',
    written: 'llegó de otro equipo',
    posted: 'espera respuestas de otras ciudades',
    accepted: 'su respuesta ayudó',
    refused: 'una organización no aceptó',
    released: 'ya salió: la red la lee',
    outdated: 'no sale tal como está',
    fits: 'trata de un tipo de táctica de su tablero',
    answered: 'tiene respuesta',
    mentioned: 'lo menciona',
    commented: 'es nuevo en lo que usted sigue',
  },
  due: (day) => `para el ${day}`,
  more: (count) => `y ${count} más`,
  open: 'Abrir Crosstown',
  reason: 'Recibe este correo porque tiene una cuenta. No dice más de lo que puede leerse fuera; lo demás está en Crosstown.',
  settings: 'Elegir qué llega y cuándo',
  kinds: { asks: 'peticiones', reminders: 'recordatorios', escalations: 'atrasos de su organización', meetings: 'reuniones', comments: 'comentarios' },
  stop: (kinds) => `No recibir más correo sobre ${kinds}`,
  and: 'y',
  page: {
    ask: (kinds) => `¿No recibir más correo sobre ${kinds}?`,
    explain: 'En Crosstown mismo no cambia nada: todo sigue en Hoy como antes.',
    done: (kinds) => `Ya no recibirá correo sobre ${kinds}.`,
    again: 'Puede volver a activarlo en su cuenta.',
    unknown: 'Este enlace no funciona',
    unknownText: 'Tal vez se cortó en el camino. En su cuenta puede elegir qué correo recibe.',
  },
};

export const mailWords = (language: string): MailWords => (language === 'es' ? spanish : english);

/** `asks and reminders`. */
export function namesOf(words: MailWords, kinds: readonly MailKind[]): string {
  const names = kinds.map((kind) => words.kinds[kind]);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${words.and} ${names.at(-1)!}`;
}
