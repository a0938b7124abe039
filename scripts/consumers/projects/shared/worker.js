import { serve } from '@lunzhi/core/worker';

serve();
