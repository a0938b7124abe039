import { serve } from '@lunzhi/core/worker';

// A county's own rules would be imported here: serve({ constraints: [mine] }).
serve();
