import { StoreError } from '@groundwork/store';

/** Why a single write was not taken, or undefined when it was; what concerns all writes is thrown on. */
export async function refusalOf(write: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.code === 'locked') return String(error.data['reason'] ?? 'locked');
    // The id stands for something else: in another assessment, or of another person.
    if (error.code === 'operation_reused') return 'id-taken';
    throw error;
  }
}
