// Medians and the table for people.

export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export const rounded = (value) => (value == null || !Number.isFinite(value) ? null : Number(value.toPrecision(Math.abs(value) >= 100 ? 4 : 3)));

/** Rows of one object each, with the same keys. */
export function table(rows) {
  const keys = Object.keys(rows[0]);
  const text = (value) => (value == null ? '-' : typeof value === 'number' ? String(rounded(value) ?? '-') : String(value));
  const widths = keys.map((key) => Math.max(key.length, ...rows.map((row) => text(row[key]).length)));
  const line = (cells) => cells.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  ');
  return [line(keys), line(widths.map((width) => '-'.repeat(width))), ...rows.map((row) => line(keys.map((key) => text(row[key]))))].join('\n');
}

/** Each figure beside what is to be reached: `['>=', 0.6]`. */
export function judged(measured, reach) {
  return Object.entries(reach).map(([key, [sign, wanted]]) => {
    const value = measured[key];
    const reached = value != null && (sign === '>=' ? value >= wanted : sign === '<=' ? value <= wanted : value === wanted);
    return { figure: key, measured: value, 'to reach': `${sign} ${wanted}`, reached: reached ? 'yes' : 'MISSED' };
  });
}
