import { serve } from '@lunzhi/core/worker';

export { serve };

// As a worker's script it answers at once; on a page it waits to be handed a port.
if (typeof document === 'undefined') serve();
