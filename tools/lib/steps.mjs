/** Steps with a name, a time and a line each, for a person who waits. */
const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;

/**
 * @template T
 * @param {string} name
 * @param {(say: (text: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const started = performance.now();
  const say = (text) => console.log(`  … ${name}: ${text}`);
  try {
    const result = await work(say);
    console.log(`  ✓ ${name} (${seconds(started)})`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${name} (${seconds(started)})`);
    throw error;
  }
}
