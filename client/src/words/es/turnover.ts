import type { Words } from '../../shell/words.js';
import type { turnover as english } from '../en/turnover.js';

export const turnover: Words<typeof english> = {
  ownerlessTitle: 'Nadie se ocupa de esto',
  hadIt: 'Estaba a cargo de {name}, que ya no está',
  hadItNobodyElse: 'Estaba a cargo de {name}, que ya no está, y nadie más de esa organización puede tomarlo',
  take: 'Tomarlo',
  handTo: 'Pasarlo a…',
  handIt: 'Pasarlo',
  whoTakes: 'Quién lo toma',
  whoTakesNeeded: 'Elija quién lo toma.',
  choose: 'Elegir',
  back: 'Atrás',
  askAgain: 'Pedir de nuevo',
  callOff: 'Cancelar',
  callOffWhy: '¿Por qué se cancela?',
  reasonNeeded: 'Dé una razón breve.',
  nobodyLeft: 'No queda nadie de {organization} que pueda tomarlo.',
  actsFor: 'Qué se puede hacer: {title}',
  hasLeft: '{name} ya no está. Ahora nadie se ocupa de esto.',
  theySay: '{organization} dice quién lo toma.',
  saysTaken: 'Ahora es suyo: «{title}»',
  saysHanded: 'Pasado a {name}: «{title}»',
  saysAskedAgain: 'Pedido de nuevo: «{title}»',
  saysCalledOff: 'Cancelado: «{title}»',
};
