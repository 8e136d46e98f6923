/** Something to learn from: which of the features it has, each times `share`, whether it is one, and how much it counts. */
export interface Row {
  readonly features: Int32Array;
  readonly share: number;
  readonly positive: boolean;
  readonly weight: number;
}

/** How a regression is trained. */
export interface LogisticOptions {
  readonly epochs: number;
  /** Strength of the pull towards 0. */
  readonly decay: number;
  readonly rate: number;
}

/** Weights of features; the last one is the bias. */
export type Weights = Float64Array;

/** Steps along rare features begin no larger than those along common ones, so that one occurrence proves little. */
const FIRST_SQUARE = 1;

/** Trains a logistic regression by AdaGrad, always with the same result. */
export function trainLogistic(rows: readonly Row[], features: number, options: LogisticOptions): Weights {
  const weights = new Float64Array(features + 1);
  const squares = new Float64Array(features + 1).fill(FIRST_SQUARE);
  const order = rows.map((_, index) => index);
  const random = randomNumbers(12345);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index];
      if (row) learn(row, weights, squares, options);
    }
  }
  return weights;
}

/** Rows that are as good as learned are passed over. */
const LEARNED = 5e-3;

/** Plain loops: nearly all of the training's time is spent here. */
function learn(row: Row, weights: Weights, squares: Float64Array, { decay, rate }: LogisticOptions): void {
  const error = (1 / (1 + Math.exp(-scoreOf(row, weights))) - (row.positive ? 1 : 0)) * row.weight;
  if (Math.abs(error) < LEARNED) return;
  const { features, share } = row;
  const slope = error * share;
  for (let at = 0; at < features.length; at++) {
    const feature = features[at] as number;
    const weight = weights[feature] as number;
    const gradient = slope + decay * weight;
    const square = (squares[feature] as number) + gradient * gradient;
    squares[feature] = square;
    weights[feature] = weight - (rate * gradient) / Math.sqrt(square);
  }
  const bias = weights.length - 1;
  squares[bias] = (squares[bias] as number) + error * error;
  weights[bias] = (weights[bias] as number) - (rate * error) / Math.sqrt(squares[bias] as number);
}

/** Log-odds. */
export function scoreOf({ features, share }: Pick<Row, 'features' | 'share'>, weights: Weights): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += weights[features[at] as number] as number;
  return sum * share + (weights.at(-1) as number);
}

/** A generator of numbers in [0, 1) that are the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] ?? 0, list[last] ?? 0];
  }
}
