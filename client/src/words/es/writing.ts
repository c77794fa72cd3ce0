import type { Words } from '../../shell/words.js';
import type { writing as english } from '../en/writing.js';

export const writing = {
  tools: 'Formato',
  heading: 'Título',
  bold: 'Negrita',
  italic: 'Cursiva',
  list: 'Lista',
  numbered: 'Lista numerada',
  quote: 'Cita',
  saved: 'Todo guardado',
  saving: 'Guardando…',
  offline: 'Sin conexión. Lo que escriba queda en esta pestaña y se envía cuando vuelva la conexión.',
  lost: 'Sus últimas palabras no se guardaron, porque el texto se cerró entretanto. Cópielas antes de salir.',
  reading: 'Puede leer; escriben quienes trabajan en el equipo.',
  writing: 'Escriben ahora',
} satisfies Words<typeof english>;
