import type { Words } from '../../shell/words.js';
import type { refusals as english } from '../en/refusals.js';

export const refusals = {
  UNAUTHENTICATED: 'Su sesión terminó. Vuelva a iniciar sesión; lo que escribió se conserva.',
  NOT_FOUND: 'Ya no está ahí o no se comparte con usted.',
  FORBIDDEN: 'Su puesto no lo permite. La coordinación del equipo puede decirle quién puede hacerlo.',
  INVALID: 'Falta algo, o no está escrito como debe. Revíselo de nuevo.',
  CONFLICT: 'Otra persona cambió esto en el mismo momento. Mire cómo quedó y vuelva a intentarlo.',
  TOO_MANY: 'Fueron demasiados intentos. Espere {seconds} segundos y vuelva a intentarlo.',
  INTERNAL: 'El servidor no pudo hacerlo. Vuelva a intentarlo; si falla otra vez, dé esta referencia a quien administra el servidor: {reference}',
  OFFLINE: 'No hay conexión. Se queda aquí y se envía cuando vuelva la conexión.',
  offlineNow: 'No hay conexión. Inténtelo cuando vuelva; lo que escribió se queda aquí.',

  required: 'Este dato es necesario.',
  too_long: 'Es demasiado largo.',
  too_long_limit: 'Es demasiado largo: como máximo {limit} caracteres.',
  too_short: 'Es demasiado corto.',
  too_short_limit: 'Es demasiado corto: al menos {limit} caracteres.',
  too_many: 'Son demasiados.',
  unknown: 'Aquí no se conoce. Elija de la lista.',
  malformed: 'No está escrito como se espera.',
  out_of_range: 'Está fuera de lo posible.',
  not_allowed: 'Esto no es posible aquí.',
  too_wide: 'Lo verían más personas de las que permite su etiqueta de manejo.',
  circle: 'Se esperaría a sí misma.',
  other: 'No se aceptó.',

  summaryTitle: 'Revise lo siguiente',
} satisfies Words<typeof english>;
