"""Training and implementation: who must do what until a product works at the customer's place."""
