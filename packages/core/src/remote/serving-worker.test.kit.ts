import { serve } from '../worker.ts';

serve();
