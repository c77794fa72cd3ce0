/** What stands around the content of printed minutes. */
export interface MinutesWords {
  readonly locale: string;
  readonly minutes: string;
  readonly draft: string;
  version(number: number, name: string, day: string): string;
  page(at: number, of: number): string;
  readonly agenda: string;
  readonly attendance: string;
  quorum(here: number, seats: number, quorum: number | null): string;
  readonly decisions: string;
  readonly options: string;
  readonly why: string;
  readonly dissent: string;
  review(day: string): string;
  readonly tasks: string;
  due(day: string): string;
  readonly none: string;
  /** Stands where something is noted that this reader may not see. */
  readonly unseen: string;
  readonly states: Readonly<Record<string, string>>;
  readonly purposes: Readonly<Record<string, string>>;
}

const english: MinutesWords = {
  locale: 'en-US',
  minutes: 'Minutes',
  draft: 'Draft, not approved',
  version: (number, name, day) => `Version ${number}, approved by ${name} on ${day}`,
  page: (at, of) => `Page ${at} of ${of}`,
  agenda: 'Agenda',
  attendance: 'Attendance',
  quorum: (here, seats, quorum) => `${here} of ${seats} seats${quorum === null ? '' : `, quorum ${quorum}`}`,
  decisions: 'Decisions',
  options: 'What else could have been done',
  why: 'Why',
  dissent: 'Who saw it otherwise',
  review: (day) => `To be looked at again on ${day}`,
  tasks: 'Promised and asked',
  due: (day) => `due ${day}`,
  none: 'None',
  unseen: 'Noted for others',
  states: { present: 'present', deputy: 'by deputy', absent: 'absent', excused: 'excused', done: 'done', open: 'open' },
  purposes: { inform: 'inform', discuss: 'discuss', decide: 'decide' },
};

const spanish: MinutesWords = {
  locale: 'es-US',
  minutes: 'Acta',
  draft: 'Borrador sin aprobar',
  version: (number, name, day) => `Versión ${number}, aprobada por ${name} el ${day}`,
  page: (at, of) => `Página ${at} de ${of}`,
  agenda: 'Orden del día',
  attendance: 'Asistencia',
  quorum: (here, seats, quorum) => `${here} de ${seats} puestos${quorum === null ? '' : `, quórum ${quorum}`}`,
  decisions: 'Decisiones',
  options: 'Qué más se podía hacer',
  why: 'Por qué',
  dissent: 'Quién lo vio de otro modo',
  review: (day) => `Se revisa el ${day}`,
  tasks: 'Prometido y pedido',
  due: (day) => `vence el ${day}`,
  none: 'Ninguna',
  unseen: 'Anotado para otras personas',
  states: { present: 'presente', deputy: 'por suplente', absent: 'ausente', excused: 'excusado', done: 'hecho', open: 'abierto' },
  purposes: { inform: 'informar', discuss: 'debatir', decide: 'decidir' },
};

export const minutesWords = (language: 'en' | 'es'): MinutesWords => (language === 'es' ? spanish : english);
