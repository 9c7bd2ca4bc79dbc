/** The load generator in a process of its own: takes a `Load` per message, answers with its `LoadResult` or a text that says what failed. */
import { runLoad, type Load } from './load.ts';

process.on('message', (load: Load) => {
  runLoad(load).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.(String(error)),
  );
});
