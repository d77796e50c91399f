import { articles } from '../../../public-api/resources/articles';
import { controllerOf } from '../../../public-api/serve';

export default controllerOf(articles);
