/** UCUM code, power of ten over the base unit of its kind, and how Chinese laboratories write it besides. */
type UnitRow = readonly [code: string, exponent: number, ...spellings: string[]];

interface UnitFamily {
  kind: string;
  units: readonly UnitRow[];
}

/**
 * The units that Chinese laboratories write (WS/T 404, WS/T 405 and what analysers print), with their UCUM codes. Enzyme
 * units (U) and international units (IU) are two kinds: whether an item means the same by both is the item's matter. `G/L`
 * is read as grams, since analysers that print in capitals mean that; who counts cells by it is not joined with others.
 * Fibrinogen-equivalent and D-dimer units are two kinds for good.
 */
export const UNIT_FAMILIES: readonly UnitFamily[] = [
  {
    kind: 'number/volume',
    units: [
      ['/L', 0],
      ['/mL', 3],
      ['/uL', 6, '/mm3', '/mm^3', '/cmm', 'cells/uL', 'cell/uL'],
      ['10*3/uL', 9, '10^3/uL', 'K/uL', '10^3/mm3', '10^3/mm^3'],
      ['10*4/uL', 10, '10^4/uL', '万/uL'],
      ['10*6/uL', 12, '10^6/uL'],
      ['10*6/L', 6, '10^6/L'],
      ['10*9/L', 9, '10^9/L', '10^9个/L'],
      ['10*12/L', 12, '10^12/L', 'T/L', '10^12个/L'],
      ['10*6/mL', 9, '10^6/mL'],
    ],
  },
  {
    kind: 'mass/volume',
    units: [
      ['g/L', 0],
      ['g/dL', 1],
      ['g/mL', 3],
      ['mg/L', -3],
      ['mg/dL', -2, 'mg%'],
      ['mg/mL', 0],
      ['ug/L', -6],
      ['ug/dL', -5],
      ['ug/mL', -3],
      ['ng/L', -9],
      ['ng/dL', -8],
      ['ng/mL', -6],
      ['pg/mL', -9],
      ['pg/dL', -11],
      ['pg/L', -12],
    ],
  },
  {
    kind: 'mass/volume, fibrinogen equivalents',
    units: [
      ['mg{FEU}/L', -3, 'mg/L FEU', 'mg/L(FEU)', 'mg FEU/L'],
      ['ug{FEU}/mL', -3, 'ug/mL FEU', 'ug/mL(FEU)', 'ug FEU/mL'],
      ['ug{FEU}/L', -6, 'ug/L FEU', 'ug/L(FEU)'],
      ['ng{FEU}/mL', -6, 'ng/mL FEU', 'ng/mL(FEU)', 'ng FEU/mL'],
    ],
  },
  {
    kind: 'mass/volume, D-dimer units',
    units: [
      ['mg{DDU}/L', -3, 'mg/L DDU', 'mg/L(DDU)'],
      ['ug{DDU}/mL', -3, 'ug/mL DDU', 'ug/mL(DDU)'],
      ['ng{DDU}/mL', -6, 'ng/mL DDU', 'ng/mL(DDU)'],
    ],
  },
  {
    kind: 'substance/volume',
    units: [
      ['mol/L', 0],
      ['mmol/L', -3],
      ['umol/L', -6],
      ['umol/mL', -3],
      ['nmol/L', -9],
      ['nmol/mL', -6],
      ['pmol/L', -12],
      ['pmol/mL', -9],
    ],
  },
  {
    kind: 'charge/volume',
    units: [
      ['eq/L', 0],
      ['meq/L', -3],
    ],
  },
  {
    kind: 'enzyme activity/volume',
    units: [
      ['U/L', 0],
      ['kU/L', 3],
      ['U/mL', 3],
      ['mU/L', -3],
      ['mU/mL', 0],
      ['uU/mL', -3],
    ],
  },
  {
    kind: 'international units/volume',
    units: [
      ['[IU]/L', 0, 'IU/L'],
      ['k[IU]/L', 3, 'kIU/L'],
      ['[IU]/mL', 3, 'IU/mL'],
      ['k[IU]/mL', 6, 'kIU/mL'],
      ['m[IU]/L', -3, 'mIU/L'],
      ['m[IU]/mL', 0, 'mIU/mL'],
      ['u[IU]/mL', -3, 'uIU/mL'],
    ],
  },
  {
    kind: 'fraction',
    units: [
      ['%', -2],
      ['[ppth]', -3, '‰'],
      ['1', 0, 'L/L', 'ratio', '比值'],
    ],
  },
  { kind: 'substance fraction', units: [['mmol/mol', -3]] },
  {
    kind: 'volume',
    units: [
      ['fL', 0, 'fl'],
      ['um3', 0, 'um^3'],
    ],
  },
  { kind: 'mass', units: [['pg', 0]] },
  {
    kind: 'mass rate',
    units: [
      ['mg/(24.h)', 0, 'mg/24h', 'mg/d', 'mg/24hr'],
      ['g/(24.h)', 3, 'g/24h', 'g/d'],
    ],
  },
  {
    kind: 'substance rate',
    units: [
      ['umol/(24.h)', 0, 'umol/24h', 'umol/d'],
      ['mmol/(24.h)', 3, 'mmol/24h', 'mmol/d'],
    ],
  },
  { kind: 'mass ratio', units: [['mg/g', 0, 'mg/g.Cr', 'mg/gCr', 'mg/gCREA', 'ug/mg']] },
  { kind: 'mass/substance', units: [['mg/mmol', 0, 'mg/mmol.Cr']] },
  { kind: 'time', units: [['s', 0, '秒', 'sec']] },
  { kind: 'sedimentation', units: [['mm/h', 0, 'mm/1h', 'mm/hr', 'mm/小时', 'mm/H']] },
  { kind: 'pressure', units: [['mm[Hg]', 0, 'mmHg']] },
  { kind: 'pressure in pascals', units: [['kPa', 0]] },
  { kind: 'osmolality', units: [['mosm/kg', 0, 'mOsm/kg', 'mOsm/kgH2O', 'mOsm/(kg.H2O)', 'mOsm/kg.H2O']] },
  {
    kind: 'filtration',
    units: [
      [
        'mL/min/{1.73_m2}',
        0,
        'mL/min/1.73m2',
        'mL/min/1.73m^2',
        'mL/(min.1.73m2)',
        'mL/(min.1.73m^2)',
        'mL/min.1.73m2',
        'mL/min.1.73m^2',
        'ml/min/1.73㎡',
        'mL/(min.1.73㎡)',
      ],
    ],
  },
  { kind: 'clearance', units: [['mL/min', 0]] },
  { kind: 'high power field', units: [['/[HPF]', 0, '/HP', '/HPF', '/高倍视野', '/高倍']] },
  { kind: 'low power field', units: [['/[LPF]', 0, '/LP', '/LPF', '/低倍视野', '/低倍']] },
  { kind: 'copies/volume', units: [['{copies}/mL', 0, 'copies/mL', 'copy/mL', '拷贝/mL']] },
  { kind: 'cut-off index', units: [['{COI}', 0, 'COI']] },
  { kind: 'signal/cut-off', units: [['{S_CO}', 0, 'S/CO', 'S/CO值']] },
  {
    kind: 'arbitrary units/volume',
    units: [
      ["[arb'U]/mL", 0, 'AU/mL'],
      ["k[arb'U]/L", 0, 'kAU/L'],
    ],
  },
  { kind: 'relative units/volume', units: [['{RU}/mL', 0, 'RU/mL']] },
  { kind: 'PEI units/volume', units: [['{PEIU}/mL', 0, 'PEIU/mL', 'PEI U/mL']] },
  { kind: 'temperature', units: [['Cel', 0, '°C']] },
];
