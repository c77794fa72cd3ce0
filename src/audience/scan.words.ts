/** Words for people, as beginnings, in both languages; the pack brings those of its subject. */
export const peopleWords: readonly string[] = [
  ...['people', 'person', 'women', 'woman', 'men', 'man', 'girl', 'boy', 'child', 'minor', 'youth', 'young', 'teen', 'adult', 'student', 'client', 'resident'],
  ...['persona', 'mujer', 'hombre', 'nina', 'nino', 'menor', 'joven', 'adolescente', 'adulto', 'estudiante', 'clienta', 'residente'],
];

/** What stands before something that names one person, as parts of a pattern without accents. */
export const cues = {
  born: 'born|date of birth|d\\.?o\\.?b\\b|birth ?date|birthday|ssn|social security|nacid[oa]|fecha de nacimiento|seguro social',
  phone: 'phone|tel\\b|telephone|cell|call|text|fax|telefono|celular|movil',
  file: 'case|docket|incident|report|file|cause|warrant|citation|caso|expediente|causa|incidente|denuncia',
  number: 'no\\b|number|num\\b|#|n[º°]|numero|:',
  plate: 'plate|license plate|tag|registration|matricula|placa|patente',
  title:
    'Mr|Mrs|Ms|Miss|Mx|Dr|Det|Detective|Officer|Ofc|Sgt|Sergeant|Lt|Lieutenant|Capt|Captain|Judge|Sr|Sra|Srta|Senor|Senora|Don|Dona|Juez|Jueza|Sargento|Capitan|Oficial',
} as const;
