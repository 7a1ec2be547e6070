"""What a person reviews before a document is added."""

import sqlalchemy as sa
from alembic import op


revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change. Not in batches: on SQLite those would copy tables that others point into."""
    op.add_column('intakes', sa.Column('instead', sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column('intakes', sa.Column('document', sa.JSON(), nullable=True))
    op.add_column('intakes', sa.Column('notes', sa.JSON(), nullable=True))
    op.add_column('intakes', sa.Column('digest', sa.String(length=16), nullable=True))
    op.add_column('intakes', sa.Column('left_out', sa.JSON(), nullable=True))
    op.add_column('intakes', sa.Column('decided_by', sa.String(length=80), nullable=True))
    op.add_column('intakes', sa.Column('decided_at', sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.drop_column('intakes', 'decided_at')
    op.drop_column('intakes', 'decided_by')
    op.drop_column('intakes', 'left_out')
    op.drop_column('intakes', 'digest')
    op.drop_column('intakes', 'notes')
    op.drop_column('intakes', 'document')
    op.drop_column('intakes', 'instead')
