import { serve } from '@lunzhi/core/worker';
import { deskKind } from '@lunzhi/reception/worker';

serve({ kinds: { desk: deskKind } });
